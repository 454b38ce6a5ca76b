import { regionalOffice } from '../../../simulator/accounts.ts';
import { expectDone, expectRefused, type Office } from '../office.ts';
import { type Decision, decide, whose } from './employees.ts';
import { evaluator } from './evaluate.ts';

const term = 2;
const from = '2027-03-01';

/** A need of another unit is filled, with the word of both heads and by the PPK, from a day that lies ahead. */
export async function relocate(office: Office, on: string): Promise<void> {
  const employee = await whose(office, 'relocated');
  if (employee === undefined) return;
  const head = {
    ...{ account: 'kepala-unit-2', office: 'kepala-unit', kind: 'definitive', powers: [], unit: regionalOffice.code },
    ...{ from: on, paper: { number: '800/0005/SK/2027 (contoh)', on } },
  };
  const granted = await office.as('administrator').send('POST', '/v1/authorities', { key: 'demo/head-2', json: head });
  expectDone(granted, 'head of the receiving unit');
  const step = (account: string, name: string, decision: Decision) =>
    decide(office, account, name, employee, { effectiveOn: on, ...decision });
  await step('operator', 'open-relocation', {
    ...{ kind: 'open-relocation', term, toUnit: regionalOffice.code, position: 'Pengelola Layanan Operasional' },
    need: 'Nota dinas 800/12/2027',
  });
  await step('operator', 'assess', { kind: 'assess-competence', fits: true, evidence: 'Berita acara 5/2027' });
  await step('kepala-unit', 'agree-giving', { kind: 'agree-relocation', side: 'giving' });
  const decision = { kind: 'relocate', effectiveOn: on, term, skNumber: '824/7/2027', from };
  const early = await office.decideCase('ppk', `relocate-early/${employee.rowNo}`, employee.id, decision);
  expectRefused(early, 'UNITS_NOT_AGREED');
  await step('kepala-unit-2', 'agree-receiving', { kind: 'agree-relocation', side: 'receiving' });
  await step('ppk', 'relocate', decision);
}

/** From the first day in the other unit its evaluator, here the same, follows the work; the contract is amended. */
export async function settleIn(office: Office, on: string): Promise<void> {
  const employee = await whose(office, 'relocated');
  if (employee === undefined) return;
  const named = { kind: 'assign-evaluator', effectiveOn: on, evaluator, reason: 'Pindah unit kerja.' };
  await decide(office, 'kepala-unit-2', 'evaluator', employee, named);
  const path = `/v1/cases/${employee.id}/timeline`;
  const { body } = expectDone(await office.as('operator').send('GET', path), 'timeline');
  const events = body.events as { seq: number; type: string }[];
  const relocation = events.findLast(({ type }) => type === 'relocation-opened')?.seq;
  for (const [account, party] of [
    ['ppk', 'agency'],
    ['operator', 'candidate'],
  ] as const) {
    const signed = { kind: 'sign-addendum', effectiveOn: on, relocation, party, number: 'ADD/1/2027' };
    await decide(office, account, `addendum-${party}`, employee, signed);
  }
}
