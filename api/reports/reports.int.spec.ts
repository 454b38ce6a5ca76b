import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { civilDate } from '../../domain/calendar/civil-date.ts';
import { inventPeople } from '../../simulator/people.ts';
import { startApi, type TestApi, type Who } from '../testing/api.ts';
import { listedBatch, openFile, operator, registerInstansi } from '../testing/batch.ts';
import { employ, type Story, tell } from '../testing/employments.ts';
import { fileAtBkn, lateFile } from '../testing/late-file.ts';

let api: TestApi;
let formation: string;
let units: readonly string[];

const verified: Story = [
  ['2025-09-09', { type: 'drh-verified', deferred: [] } as never],
  ['2025-09-10', { type: 'ni-proposed' }],
];
const appointed: Story = [
  ...verified,
  ['2025-09-18', { type: 'ni-issued', pertekOn: '2025-09-18' } as never],
  ['2025-09-24', { type: 'appointed', skNumber: '813/1', tmt: '2025-10-01' } as never],
];
const started: Story = [...appointed, ['2025-10-01', { type: 'started-work', spmtNumber: '800/1' } as never]];
const cancelled = (day: string, ground: string): Story => [
  [day, { type: 'cancelled', ground, evidence: 'E' } as never],
];
const year = ['2025-10-01', '2026-09-30'] as const;
const ended = (day: string, outcome: string): Story => [
  [day, { type: 'employment-ended', outcome, lastDay: day } as never],
];

/**
 * Twelve on a list: 1 is left out, 2 not determined, 3 at BKN, 4 at BKN and known as late, 5 resigned, 6 not eligible, 7
 * appointed, 8 died after the appointment, 9 to 12 started. Of those, 9 has a longer term, 10 leaves, 11 works on
 * undecided, 12 is renewed. Two more came with an import: 1 works, 2 died.
 */
beforeAll(async () => {
  api = await startApi({ clock: async () => Date.parse('2026-10-01T03:00:00Z') });
  await registerInstansi(api);
  formation = await listedBatch(api, 'reports', inventPeople(7, 12));
  const { db } = api;
  const issued_on = civilDate('2025-08-28');
  await db.insertInto('determinations').values({ id: 'd-1', formation, number: 'S-1', issued_on, rows: 10 }).execute();
  const rows = db.updateTable('formation_rows').where('formation', '=', formation);
  await rows.set({ excluded: 'no-need', excluded_by: 'ND-1' }).where('row_no', '=', 1).execute();
  await rows.set({ determination: 'd-1' }).where('row_no', '>=', 3).execute();
  await fileAtBkn(api, formation, 3);
  await lateFile(api, formation, 4);
  for (const row of [5, 6, 7, 8, 9, 10, 11, 12]) await openFile(api, formation, row, `c-${row}`);
  const candidate = (row: number, story: Story) => tell(api, 'appointment', `c-${row}`, story, 2);
  await candidate(5, [...verified, ...cancelled('2025-09-15', 'resigned')]);
  await candidate(6, [...verified, ['2025-09-20', { type: 'found-not-eligible', cause: 'TMS' } as never]]);
  await candidate(7, appointed);
  await candidate(8, [...appointed, ...cancelled('2025-09-28', 'died')]);
  for (const row of [9, 10, 11, 12]) await candidate(row, started);
  const listed = await db.selectFrom('formation_rows').select(['row_no', 'person', 'unit']).orderBy('row_no').execute();
  units = listed.map(({ unit }) => unit);
  const placeOf = (row: number) => {
    return { ...listed[row - 1]!, batch: formation, appointment: `c-${row}` };
  };
  await employ(api, 'e-9', placeOf(9), ['2025-10-01', '2026-12-31']);
  await employ(api, 'e-10', placeOf(10), year, ended('2026-03-31', 'own-request'));
  await employ(api, 'e-11', placeOf(11), year, [
    ['2026-07-01', { type: 'renewal-opened', term: 1 } as never],
    ['2026-09-30', { type: 'term-lapsed', term: 1 } as never],
  ]);
  const next = { n: 2, from: '2026-10-01', until: '2027-09-30', position: 'Operator', unit: units[11] };
  await employ(api, 'e-12', placeOf(12), year, [
    ['2026-09-01', { type: 'renewed', term: 1, next, reason: 'Baik', evidence: [] } as never],
    ['2026-10-01', { type: 'term-began', term: 2 } as never],
  ]);
  const imported = { batch: 'import-1', unit: 'u-imported', person: listed[0]!.person };
  await employ(api, 'i-1', { ...imported, row_no: 1 }, ['2026-01-01', '2026-12-31']);
  await employ(api, 'i-2', { ...imported, row_no: 2 }, year, ended('2025-12-31', 'death'));
});
afterAll(() => api.stop());

async function read(path: string, as: Who = operator) {
  const { status, body } = await api.call('GET', `/v1/reports/${path}`, { as });
  expect(status).toBe(200);
  return body as Record<string, unknown> & { rows: Record<string, unknown>[] };
}
const ofList = async (on: string) => (await read(`head-count?on=${on}`)).rows.find(({ of }) => of === formation);

describe('head-count', () => {
  const always = { listed: 12, excluded: { 'no-need': 1 }, proposed: 11, notDetermined: 1, determined: 10 };

  it('before anybody is determined knows the list alone', async () => {
    expect(await ofList('2025-08-27')).toMatchObject({ listed: 12, proposed: 11, notDetermined: 11, determined: 0 });
  });

  it.each([
    ['2025-09-16', { inProcess: 9, lostBeforeAppointment: { resigned: 1 }, appointed: 0, started: 0, inService: 0 }],
    [
      '2025-09-30',
      {
        ...{ inProcess: 2, lostBeforeAppointment: { resigned: 1, 'not-eligible': 1 }, appointed: 6 },
        ...{ lostAfterAppointment: { died: 1 }, notStarted: 5, started: 0 },
      },
    ],
    ['2026-03-31', { appointed: 6, notStarted: 1, started: 4, inService: 4, withoutAgreement: 0, left: {} }],
    ['2026-04-01', { started: 4, inService: 3, withoutAgreement: 0, left: { 'own-request': 1 } }],
    ['2026-10-01', { started: 4, inService: 2, withoutAgreement: 1, left: { 'own-request': 1 } }],
  ])('as of %s says where each of the list stands, and every step adds up', async (on, expected) => {
    expect(await ofList(on)).toMatchObject({ ...always, ...expected });
  });

  it('counts whoever came with an import, who was never proposed here', async () => {
    const { rows } = await read('head-count?on=2026-10-01');
    expect(rows.find(({ of }) => of === 'import-1')).toMatchObject({ started: 2, inService: 1, left: { death: 1 } });
  });

  it('goes by contract year too: renewed, in service, without an agreement, left', async () => {
    const { rows } = await read('head-count?by=contract-year&on=2026-10-01');
    expect(rows).toEqual([
      {
        ...{ of: '1', begun: 6, renewed: 1, inService: 2, withoutAgreement: 1 },
        left: { death: 1, 'own-request': 1 },
      },
      { of: '2', begun: 1, renewed: 0, inService: 1, withoutAgreement: 0, left: {} },
    ]);
  });

  it('of a day without a sense is refused', async () => {
    const { status, body } = await api.call('GET', '/v1/reports/head-count?on=2026-02-30', { as: operator });
    expect([status, body.code]).toEqual([400, 'INVALID_QUERY']);
  });
});

describe('losses', () => {
  const groundsOf = async (query: string) =>
    (await read(`losses?${query}`)).rows
      .map(({ process, ground, files }) => `${process} ${ground} ${files}`)
      .toSorted();

  it('count each cancellation and each ending by its ground, on its day', async () => {
    expect(await groundsOf('until=2026-12-31')).toEqual([
      ...['appointment died 1', 'appointment not-eligible 1', 'appointment resigned 1'],
      ...['employment death 1', 'employment own-request 1'],
    ]);
    expect(await groundsOf('from=2025-09-16&until=2025-12-31')).toEqual([
      ...['appointment died 1', 'appointment not-eligible 1', 'employment death 1'],
    ]);
    expect(await groundsOf('from=2026-04-01&until=2026-12-31')).toEqual([]);
  });

  it('end at the unit of whoever asks', async () => {
    const head = { account: 'k', roles: ['unit-head'], unit: 'u-imported' } as const;
    const { rows } = await read('losses', head);
    expect(rows).toEqual([{ process: 'employment', ground: 'death', unit: 'u-imported', files: 1 }]);
    expect((await read(`losses?unit=${units[4]}`, head)).rows).toEqual([]);
  });
});

describe('breaches', () => {
  it('are counted by rule, unit, age and what is awaited: as many as the list has', async () => {
    const { rows, at } = await read('breaches');
    expect(at).toBe('2026-10-01T03:00:00.000Z');
    expect(rows).toMatchObject([
      { rule: 'NI-TERIMA', binds: 'BKN', unit: units[3], status: 'open', age: '91+', breaches: 1 },
    ]);
    const list = await api.call('GET', '/v1/breaches', { as: operator });
    expect(list.body.breaches).toMatchObject([{ awaited: [{ kind: rows[0]?.awaited, office: rows[0]?.office }] }]);
  });
});

describe('progress', () => {
  it('says how many files stand where, and how many of them are late', async () => {
    const { rows } = await read('progress?process=appointment');
    const total = (key: string) => rows.reduce((sum, row) => sum + Number(row[key]), 0);
    expect(rows.find(({ stage, unit }) => stage === 'at-bkn' && unit === units[3])).toEqual({
      ...{ process: 'appointment', unit: units[3], stage: 'at-bkn', files: 1, ended: 0, pastDue: 1, breached: 1 },
    });
    expect([total('files'), total('ended'), total('breached')]).toEqual([10, 7, 1]);
  });
});

describe('renewals', () => {
  it('are counted by the month in which the term ends, with what holds them', async () => {
    const { rows } = await read('renewals');
    expect(rows).toMatchObject([
      {
        ...{ month: '2026-09', unit: units[10], readiness: 'blocked', files: 1 },
        reasons: { 'not-prepared': 1, 'evaluation-missing': 1, lapsed: 1 },
      },
    ]);
  });
});

describe('a report as a table', () => {
  it('has the same rows, with reasons in one cell', async () => {
    const headers = { accept: 'text/csv' };
    const got = await api.call('GET', '/v1/reports/head-count?on=2026-10-01', { as: operator, headers });
    expect(got.headers.get('content-type')).toContain('text/csv');
    expect(got.headers.get('content-disposition')).toContain('jumlah-pegawai-2026-10-01.csv');
    const [head, ...lines] = got.text.trim().split('\n');
    expect(head).toBe(
      'of,listed,excluded,proposed,notDetermined,determined,inProcess,lostBeforeAppointment,appointed,' +
        'lostAfterAppointment,notStarted,started,inService,withoutAgreement,left',
    );
    expect(lines).toContain(
      `${formation},12,no-need 1,11,1,10,2,not-eligible 1; resigned 1,6,died 1,1,4,2,1,own-request 1`,
    );
  });
});
