import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openDatabase } from '../../registry/database.ts';
import { rebuild } from '../../registry/rebuild.ts';
import { inventPeople } from '../../simulator/people.ts';
import { inventedUnits } from '../../simulator/units.ts';
import { eventually } from '../support/desk.ts';
import { type Employer, startEmployer } from '../support/employed.ts';

let employer: Employer;

beforeAll(async () => {
  employer = await startEmployer('2026-06-29');
});
afterAll(() => employer?.sandbox.end());

const reason = 'Dinilai langsung oleh kepala unit; evaluasi triwulan menyusul.';
const term = { from: '2025-10-01', until: '2026-09-30' };
const need = (employment: string) => ({
  ...{ employment, position: 'Operator Layanan Operasional', education: 'SMA', unit: inventedUnits[0]?.code },
});

let asked = 0;
const post = (account: string, path: string, json: object, key = `conversion-${++asked}`) =>
  employer.desk(account, 'POST', path, { key, json });
const get = async (path: string) => (await employer.desk('operator', 'GET', path)).body;
const open = (employments: object[], key?: string) => post('operator', '/v1/conversions', { employments }, key);
const clocksOf = async (caseId: string) =>
  ((await get(`/v1/cases/${caseId}/clocks`)).clocks as Record<string, unknown>[]).filter(
    ({ rule }) => (rule as { id: string }).id === 'KONVERSI-USUL',
  );
const heard = (caseId: string, wanted: object) =>
  eventually(
    () => clocksOf(caseId),
    ([clock]) => clock !== undefined && Object.entries(wanted).every(([key, value]) => clock[key] === value),
  );

describe('employees become PPPK', () => {
  test('their needs are proposed and determined, BKN answers, and the part-time employment ends the day before the TMT', async () => {
    const [ani, budi, cici, dodi] = [
      await employer.employ([term]),
      await employer.employ([term]),
      await employer.employ([term]),
      await employer.employ([term]),
    ];

    // Nobody is listed twice, unknown, or without evaluations and a reason why all the same.
    const faulty = await open([
      { employment: ani },
      { employment: budi, reason },
      { employment: budi, reason },
      { employment: 'x' },
    ]);
    expect(faulty).toMatchObject({ status: 422, body: { code: 'LIST_HAS_ERRORS' } });
    expect((faulty.body.errors as { row: number; code: string }[]).map(({ row, code }) => [row, code])).toEqual([
      [1, 'EVIDENCE_NEEDS_REASON'],
      [3, 'EMPLOYMENT_TWICE'],
      [4, 'EMPLOYMENT_UNKNOWN'],
    ]);
    const everybody = [ani, budi, cici, dodi].map((employment) => ({ employment, reason }));
    const opened = await open(everybody, 'open-1');
    expect(opened.status).toBe(201);
    const conversion = String(opened.body.conversionId);
    expect(await open(everybody, 'open-1')).toMatchObject({ status: 201, body: { conversionId: conversion } });
    const again = await open([{ employment: ani, reason }]);
    expect(again.body.errors).toMatchObject([{ row: 1, code: 'IN_OTHER_CONVERSION' }]);

    const path = `/v1/conversions/${conversion}`;
    const part = (number: string, receivedOn: string, employments: string[]) => ({
      ...{ number, issuedOn: '2026-06-29', receivedOn, needs: employments.map(need) },
    });
    const nowhere = { ...part('B/77', '2026-06-29', []), needs: [{ ...need(ani), unit: 'OPD-0' }] };
    expect(await post('operator', `${path}/determinations`, nowhere)).toMatchObject({
      ...{ status: 422, body: { errors: [{ row: 1, column: 'unit', code: 'UNIT_UNKNOWN' }] } },
    });
    const early = await post('operator', `${path}/determinations`, part('B/77', '2026-06-29', [ani]));
    expect(early).toMatchObject({ status: 409, body: { code: 'WRONG_STAGE' } });
    const proposal = { kind: 'propose-conversion-needs', letterNumber: '800/1', sptjmNumber: '800/2' };
    const proposed = await post('ppk', `${path}/decisions`, { ...proposal, effectiveOn: '2026-06-29' });
    expect(proposed).toMatchObject({ status: 200, body: { conversionId: conversion, stage: 'proposed' } });

    // Rabu 1 Juli: seven working days after it end on Jumat 10 Juli.
    await employer.goTo('2026-07-01');
    const foreign = await post('operator', `${path}/determinations`, part('B/77', '2026-07-01', [ani, 'e-99']));
    expect(foreign).toMatchObject({ status: 409, body: { code: 'EMPLOYMENT_NOT_LISTED' } });
    const received = await post('operator', `${path}/determinations`, part('B/77', '2026-07-01', [ani, budi]));
    expect(received).toMatchObject({ status: 200, body: { stage: 'determined' } });
    await heard(ani, { dueDate: '2026-07-10', status: 'open' });
    await heard(budi, { dueDate: '2026-07-10', status: 'open' });
    expect(await clocksOf(cici)).toEqual([]);

    const propose = (effectiveOn: string, letterNumber: string, of = conversion) => ({
      ...{ kind: 'propose-conversion', effectiveOn, conversion: of, letterNumber },
    });
    const other = await employer.decide('ppk', ani, propose('2026-07-01', '800/3', 'k-other'));
    expect(other).toMatchObject({ status: 409, body: { code: 'OTHER_CONVERSION' } });
    const none = await employer.decide('ppk', cici, propose('2026-07-01', '800/3'));
    expect(none).toMatchObject({ status: 409, body: { code: 'CONVERSION_NOT_DETERMINED' } });
    expect(await employer.decide('ppk', ani, propose('2026-07-01', '800/3'))).toMatchObject({ status: 200 });

    // A second part, all of whom are proposed before anything rings.
    await post('operator', `${path}/determinations`, part('B/78', '2026-07-01', [cici, dodi]));
    for (const one of [cici, dodi]) {
      await heard(one, { status: 'open' });
      expect(await employer.decide('ppk', one, propose('2026-07-01', '800/4'))).toMatchObject({ status: 200 });
    }

    // The batch reminds, once for all; whoever was not proposed is past the due date.
    await employer.goTo('2026-07-09');
    const reminders = ((await get('/v1/tasks?kind=reminder&limit=200')).tasks as Record<string, unknown>[]).filter(
      ({ rule }) => rule === 'KONVERSI-USUL',
    );
    expect(reminders).toMatchObject([{ conversionId: conversion, dueDate: '2026-07-10' }]);
    const clocks = (await get(path)).clocks as Record<string, unknown>[];
    expect(clocks.map(({ status }) => status)).toEqual(['open', 'met']);
    await employer.goTo('2026-07-13');
    expect(await clocksOf(budi)).toMatchObject([{ status: 'open', breached: true }]);
    const { breaches } = (await get('/v1/breaches')) as { breaches: Record<string, unknown>[] };
    expect(breaches.filter(({ rule }) => (rule as { id: string }).id === 'KONVERSI-USUL')).toMatchObject([
      { caseId: budi },
    ]);
    expect(await employer.decide('ppk', budi, propose('2026-07-13', '800/5'))).toMatchObject({ status: 200 });
    expect(await clocksOf(budi)).toMatchObject([{ status: 'met-late' }]);

    // It was received a day later than was written down: two people say so, and the clocks follow, here and in the files.
    const { events } = (await get(`${path}/timeline`)) as { events: { seq: number; type: string }[] };
    const of = events.find(({ type }) => type === 'conversion-determination-received')?.seq;
    const wanted = { of, to: '2026-07-02', reason: 'Cap agenda surat masuk' };
    const proposing = await post('operator', `${path}/corrections`, wanted);
    const confirmation = `${path}/corrections/${(proposing.body.seqs as number[])[0]}/confirmation`;
    const alone = await employer.desk('operator', 'POST', confirmation, { key: 'alone' });
    expect(alone).toMatchObject({ status: 409, body: { code: 'CORRECTION_NEEDS_SECOND_PERSON' } });
    expect(await employer.desk('verifier', 'POST', confirmation, { key: 'second' })).toMatchObject({ status: 200 });
    await heard(budi, { dueDate: '2026-07-13', status: 'met' });

    // BKN refuses one, agrees to another.
    const refusal = {
      kind: 'record-conversion-refused',
      effectiveOn: '2026-07-13',
      conversion,
      cause: 'Formasi penuh',
    };
    expect(await employer.decide('operator', budi, refusal)).toMatchObject({ status: 200 });
    const second = await open([{ employment: budi, reason }]);
    expect(second.status).toBe(201);
    const convert = {
      ...{ kind: 'convert', effectiveOn: '2026-07-13', conversion, skNumber: '813/9', tmt: '2026-08-01', ni: 'new' },
    };
    const noPertek = await employer.decide('ppk', ani, convert);
    expect(noPertek).toMatchObject({ status: 409, body: { code: 'WRONG_STAGE' } });
    const pertek = { kind: 'record-pertek', effectiveOn: '2026-07-13', conversion, number: 'PT-9', on: '2026-07-10' };
    expect(await employer.decide('operator', ani, pertek)).toMatchObject({ status: 200 });
    const ni = (number: string) =>
      employer.desk('operator', 'PUT', `/v1/cases/${ani}/new-ni`, { json: { ni: number } });
    const [person] = inventPeople(7, 1);
    const born = person?.birthDate.replaceAll('-', '') ?? '';
    const right = `${born}202621${person?.sex === 'female' ? 2 : 1}001`;
    expect(await ni(right)).toMatchObject({ status: 409, body: { code: 'NI_NOT_EXPECTED' } });
    expect(await employer.decide('ppk', ani, convert)).toMatchObject({ status: 200, body: { stage: 'ending' } });
    expect(await ni('123')).toMatchObject({ status: 400, body: { code: 'INVALID_BODY' } });
    expect(await ni(right)).toMatchObject({ status: 200, body: { kept: true } });
    const sheet = await get(`/v1/cases/${ani}/conversion-sheet`);
    expect(sheet).toMatchObject({
      tmt: '2026-08-01',
      pay: { golongan: 'V', least: 2_511_500 },
      evidence: { missing: 4 },
    });
    expect(sheet.lines).toContainEqual({
      ...{ item: 'upah', before: 'upah paruh waktu menurut perjanjian', rule: 'KONVERSI-RINCIAN' },
      after: 'gaji pokok golongan V: Rp2.511.500 sampai Rp4.189.900 sebulan',
      open: 'Masa kerja golongan pada awal pengangkatan tidak diatur di sini; angka dari pers tentang Perpres 11/2024.',
    });
    // No renewal any more; what was to be planned and evaluated meanwhile still is.
    const { awaited } = (await get(`/v1/cases/${ani}/explanation`)) as { awaited: { decision: string }[] };
    expect(awaited.map(({ decision }) => decision)).toEqual(['set-skp', 'set-skp', 'evaluate']);

    await employer.goTo('2026-07-31');
    expect(await employer.read(ani)).toMatchObject({ stage: 'ending', outcome: null });
    await employer.goTo('2026-08-01');
    expect(await employer.read(ani)).toMatchObject({ stage: 'ended', outcome: null });
    const inSiasn = { kind: 'record-siasn-updated', effectiveOn: '2026-08-01', term: 1 };
    expect(await employer.decide('operator', ani, inSiasn)).toMatchObject({ body: { outcome: 'converted' } });
    const concluded = await post('ppk', `${path}/decisions`, { kind: 'conclude', effectiveOn: '2026-08-01' });
    expect(concluded).toMatchObject({ status: 200, body: { outcome: 'concluded' } });
    expect(await get(path)).toMatchObject({
      ...{ stage: 'concluded', listed: 4, determined: 4 },
      employees: { 'at-bkn': 2, converted: 1, 'conversion-refused': 1 },
    });
    expect((await get('/v1/conversions')).conversions).toHaveLength(2);

    const db = openDatabase({ url: employer.sandbox.stack.databaseUrl, poolSize: 2, name: 'tenggat-test' });
    const { sealed_new_ni, new_ni_digest } = await db
      .selectFrom('people')
      .select(['sealed_new_ni', 'new_ni_digest'])
      .where('id', '=', 'person-1')
      .executeTakeFirstOrThrow();
    expect([sealed_new_ni?.includes(right), new_ni_digest?.length]).toEqual([false, 32]);
    const { rows } = await db
      .selectFrom('events')
      .select('data')
      .execute()
      .then((rows) => ({ rows }));
    expect(JSON.stringify(rows)).not.toContain(right);
    expect((await rebuild(db, { check: true })).differences).toEqual([]);
    await db.destroy();
  });
});
