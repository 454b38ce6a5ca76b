import { setTimeout as delay } from 'node:timers/promises';
import { expectDone, type Office } from '../office.ts';
import { type Decision, decide, whose } from './employees.ts';

const tmt = '2026-10-01';

/** Listed with a reason, for whoever began in December has no four quarters yet. */
export async function openConversion(office: Office): Promise<void> {
  const employee = await whose(office, 'converted');
  if (employee === undefined) return;
  const reason = 'Dinilai langsung oleh kepala unit; triwulan sebelum TMT tidak ada.';
  const json = { employments: [{ employment: employee.id, reason }] };
  const opened = await office.as('operator').send('POST', '/v1/conversions', { key: 'demo/conversion', json });
  expectDone(opened, 'conversion');
}

export async function proposeConversionNeeds(office: Office, on: string): Promise<void> {
  const papers = { letterNumber: '800/0010/BKPSDM/2026', sptjmNumber: '800/0011/SPTJM/2026' };
  await decideBatch(office, 'propose', { kind: 'propose-conversion-needs', effectiveOn: on, ...papers });
}

export async function receiveNeeds(office: Office, on: string): Promise<void> {
  const [conversion, employee] = [await conversionOf(office), await whose(office, 'converted')];
  if (conversion === undefined || employee === undefined) return;
  const need = { employment: employee.id, position: 'Operator Layanan Operasional', education: 'SMA' };
  const json = {
    number: 'B/77/2026 (contoh)',
    issuedOn: on,
    receivedOn: on,
    needs: [{ ...need, unit: employee.unit }],
  };
  const path = `/v1/conversions/${conversion}/determinations`;
  const sent = { key: 'demo/conversion/determination', json };
  expectDone(await office.as('operator').send('POST', path, sent), 'determination');
  await untilHeard(office, employee.id);
}

/** The batch tells each file of its need, one after the other. */
async function untilHeard(office: Office, id: string): Promise<void> {
  for (;;) {
    const { body } = expectDone(await office.as('operator').send('GET', `/v1/cases/${id}`), 'employment');
    if ((body.employment as { conversion?: object }).conversion) return;
    await delay(200);
  }
}

export async function proposeConversion(office: Office, on: string): Promise<void> {
  await decideOne(office, 'ppk', { kind: 'propose-conversion', effectiveOn: on, letterNumber: '800/0012/2026' });
}

export async function receivePertek(office: Office, on: string): Promise<void> {
  await decideOne(office, 'operator', { kind: 'record-pertek', effectiveOn: on, number: 'PT-9/2026', on });
}

export async function convert(office: Office, on: string): Promise<void> {
  const decision = { kind: 'convert', effectiveOn: on, skNumber: '813/9/2026', tmt, ni: 'unchanged' };
  await decideOne(office, 'ppk', decision);
}

export async function concludeConversion(office: Office, on: string): Promise<void> {
  await decideBatch(office, 'conclude', { kind: 'conclude', effectiveOn: on });
}

async function decideOne(office: Office, account: string, decision: Decision): Promise<void> {
  const [conversion, employee] = [await conversionOf(office), await whose(office, 'converted')];
  if (conversion && employee) await decide(office, account, decision.kind, employee, { ...decision, conversion });
}

async function decideBatch(office: Office, name: string, json: object): Promise<void> {
  const conversion = await conversionOf(office);
  if (conversion === undefined) return;
  const path = `/v1/conversions/${conversion}/decisions`;
  expectDone(await office.as('ppk').send('POST', path, { key: `demo/conversion/${name}`, json }), name);
}

/** The only one of the demo, where somebody is proposed. */
async function conversionOf(office: Office): Promise<string | undefined> {
  const { body } = expectDone(await office.as('operator').send('GET', '/v1/conversions'), 'conversions');
  return (body.conversions as { id: string }[])[0]?.id;
}
