import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { rebuild } from '../../registry/rebuild.ts';
import { csv, nominativeCsv } from '../../simulator/nominative.ts';
import { inventPeople } from '../../simulator/people.ts';
import { startApi, type TestApi } from '../testing/api.ts';
import { openBatch, operator, ppk, registerInstansi } from '../testing/batch.ts';

let api: TestApi;
let batches = 0;
let asked = 0;

beforeAll(async () => {
  api = await startApi();
  await registerInstansi(api);
});
afterAll(() => api.stop());

/** What each of six candidates brings along: in the data, active years, active, PPG, and how the selection ended. */
const known = [
  ['ya', 5, 'ya', 'tidak', 'cpns-2024-failed'],
  ['ya', 3, 'ya', 'tidak', 'pppk-2024-completed'],
  ['tidak', 2, 'ya', 'tidak', 'pppk-2024-completed'],
  ['tidak', 1, 'tidak', 'ya', 'pppk-2024-completed'],
  ['ya', 0, 'tidak', 'tidak', 'cpns-2024-failed'],
  ['', '', '', '', ''],
] as const;

async function newBatch(about: readonly (readonly (string | number)[])[] = known) {
  const nth = ++batches;
  const id = await openBatch(api, `pool/${nth}`);
  const mine = inventPeople(4_000 + nth, about.length);
  const [header = '', ...rows] = nominativeCsv(mine).trimEnd().split('\r\n');
  const more = csv([['in_database', 'active_years', 'active', 'ppg_listed', 'selection'], ...about])
    .trimEnd()
    .split('\r\n');
  const list = [header, ...rows].map((line, index) => `${line},${more[index]}\r\n`).join('');
  const load = (dryRun = '') =>
    api.call('PUT', `/v1/formations/${id}/nominative-list${dryRun}`, { as: operator, key: `${nth}/l`, csv: list });
  const proposal = (json: object, as: typeof operator | typeof ppk = operator) =>
    api.call('POST', `/v1/formations/${id}/proposal`, {
      as,
      key: `proposal/${++asked}`,
      json: { effectiveOn: '2025-09-02', ...json },
    });
  const decide = (json: object, as: typeof operator | typeof ppk = ppk) =>
    api.call('POST', `/v1/formations/${id}/decisions`, {
      as,
      key: `decision/${++asked}`,
      json: { effectiveOn: '2025-09-02', ...json },
    });
  const read = async (path = '') => (await api.call('GET', `/v1/formations/${id}${path}`, { as: operator })).body;
  return { id, nth, load, proposal, decide, read, numbers: mine.map((person) => person.participantNumber) };
}

async function answer(policy: string, value: string, from: string, until: string): Promise<void> {
  const json = { value, reason: 'Rapat 1', from, until };
  const set = await api.call('POST', `/v1/policies/${policy}/settings`, {
    as: ppk,
    key: `${policy}/${value}/${from}`,
    json,
  });
  expect(set.status).toBe(200);
}

const out = (row: number, reason: string) => ({ row, reason, evidence: `BA ${row}` });
const rowsOf = (body: Record<string, unknown>) => (body.rows as { row: number }[]).map(({ row }) => row);

describe('a list that says who may be proposed', () => {
  it('is counted by category and priority, and read page by page', async () => {
    const { load, read } = await newBatch();
    expect((await load('?dryRun=true')).body).toMatchObject({
      ...{ rows: 6, warnings: [{ row: 6, column: 'selection', code: 'ELIGIBILITY_UNKNOWN' }] },
    });
    expect((await load()).status).toBe(200);
    expect((await read()).pool).toEqual({
      perCategory: { 'completed-pppk-2024': 2, 'failed-cpns-2024': 2, 'no-vacancy-pppk-2024': 1 },
      categoryUnknown: 1,
      perPriority: { 'active-two-years': 1, 'database-and-active': 2, 'ppg-graduate': 1 },
      excluded: {},
    });
    expect(rowsOf(await read('/rows?category=completed-pppk-2024'))).toEqual([3, 4]);
    expect(rowsOf(await read('/rows?priority=database-and-active'))).toEqual([1, 2]);
    const first = await read('/rows?limit=4');
    expect([rowsOf(first), first.next]).toEqual([[1, 2, 3, 4], 4]);
    const second = await read('/rows?limit=4&after=4');
    expect([rowsOf(second), second.next]).toEqual([[5, 6], null]);
  });

  it('is refused for whoever has no place in the law as the instansi reads it, and for what cannot be read', async () => {
    const { load } = await newBatch([
      ['ya', 5, 'ya', 'tidak', 'none'],
      ['mungkin', 'dua', 'ya', 'tidak', 'none'],
      ['tidak', 2, 'ya', 'tidak', 'pppk-2024-completed'],
    ]);
    const faulty = await load();
    expect(faulty.body.errors).toMatchObject([
      { row: 1, column: 'selection', code: 'NOT_ELIGIBLE' },
      { row: 2, column: 'in_database', code: 'NOT_IN_LIST' },
      { row: 2, column: 'active_years', code: 'NOT_A_NUMBER' },
    ]);
    await answer('eligibility-profile', 'kepmen', '2025-09-10', '2025-09-11');
    const { load: again } = await newBatch([
      ['ya', 5, 'ya', 'tidak', 'cpns-2024-failed'],
      ['tidak', 2, 'ya', 'tidak', 'pppk-2024-completed'],
    ]);
    expect((await again()).body.errors).toMatchObject([{ row: 2, code: 'NOT_ELIGIBLE' }]);
    await answer('eligibility-profile', 'kepmen-and-category-iii', '2025-09-10', '2025-09-11');
  });
});

describe('rows that are not proposed', () => {
  it('leave with reason and evidence, come back, and are counted; what is left is proposed', async () => {
    const { load, proposal, decide, read } = await newBatch();
    await load();
    const left = await proposal({ kind: 'exclude-rows', rows: [out(5, 'inactive'), out(6, 'deceased')] });
    expect([left.status, left.body.stage]).toEqual([200, 'listed']);
    const unknown = await proposal({ kind: 'exclude-rows', rows: [out(7, 'inactive')] });
    expect(unknown.body.errors).toMatchObject([{ row: 1, code: 'ROW_UNKNOWN' }]);
    const bare = await proposal({ kind: 'exclude-rows', rows: [{ row: 4, reason: 'inactive' }] });
    expect(bare.body.code).toBe('INVALID_BODY');
    expect((await read('/rows?excluded=any')).rows).toMatchObject([
      { row: 5, excluded: 'inactive', evidence: 'BA 5' },
      { row: 6, excluded: 'deceased', evidence: 'BA 6' },
    ]);
    await proposal({ kind: 'include-rows', rows: [6] });
    expect(await read()).toMatchObject({ rows: 6, proposal: { rows: 5 }, pool: { excluded: { inactive: 1 } } });
    await decide({ kind: 'propose-needs', letterNumber: 'L', sptjmNumber: 'S' });
    const { events } = await read('/timeline');
    expect(events).toContainEqual(
      expect.objectContaining({ type: 'needs-proposed', data: { letterNumber: 'L', sptjmNumber: 'S', rows: 5 } }),
    );
  });

  it('cannot be determined, and can once a revised proposal takes them back', async () => {
    const { id, nth, load, proposal, decide, read, numbers } = await newBatch();
    await load();
    await proposal({ kind: 'exclude-rows', rows: [out(2, 'no-budget')] });
    await decide({ kind: 'propose-needs', letterNumber: 'L', sptjmNumber: 'S' });
    const determine = (key: string) =>
      api.call('POST', `/v1/formations/${id}/determinations`, {
        ...{ as: operator, key: `${nth}/${key}` },
        json: { number: 'B/1', issuedOn: '2025-09-04', receivedOn: '2025-09-05', participants: numbers.slice(0, 2) },
      });
    expect((await determine('d1')).body.errors).toMatchObject([{ row: 2, code: 'PARTICIPANT_EXCLUDED' }]);
    const revised = { kind: 'revise-proposal', letterNumber: 'L2', sptjmNumber: 'S2' };
    expect((await proposal(revised)).status).toBe(403);
    const again = await proposal({ ...revised, include: [2], exclude: [out(3, 'no-need')] }, ppk);
    expect([again.status, again.body.stage]).toEqual([200, 'proposed']);
    expect(await read()).toMatchObject({ proposal: { rows: 5, revisions: 1 }, pool: { excluded: { 'no-need': 1 } } });
    expect((await determine('d2')).status).toBe(200);
    const late = await proposal({ ...revised, letterNumber: 'L3' }, ppk);
    expect(late.body.code).toBe('ALREADY_DECIDED');
  });

  it('are refused where everybody has to be proposed', async () => {
    await answer('propose-all', 'mandatory', '2025-09-01', '2025-09-02');
    const { load, proposal } = await newBatch();
    await load();
    const on = (effectiveOn: string) =>
      proposal({ kind: 'exclude-rows', effectiveOn, rows: [out(1, 'inactive')] }, ppk);
    const mandatory = await on('2025-09-01');
    expect(mandatory.body).toMatchObject({ code: 'EVERYBODY_IS_PROPOSED', rule: 'USUL-SELURUH-CALON' });
    expect((await on('2025-09-02')).status).toBe(200);
  });

  it('are put once more until the window of the letter closes', async () => {
    const { load, proposal, decide, read } = await newBatch();
    await load();
    await decide({ kind: 'record-letter', effectiveOn: '2025-08-11', letter: 'jadwal-2025-1' }, operator);
    await decide({ kind: 'propose-needs', effectiveOn: '2025-08-19', letterNumber: 'L', sptjmNumber: 'S' });
    const revise = (effectiveOn: string) =>
      proposal({ kind: 'revise-proposal', effectiveOn, letterNumber: effectiveOn, sptjmNumber: 'S2' }, ppk);
    expect((await revise('2025-08-20')).status).toBe(200);
    expect((await revise('2025-08-21')).body.code).toBe('PROPOSALS_CLOSED');
    await decide({ kind: 'record-letter', effectiveOn: '2025-08-21', letter: 'jadwal-2025-2' }, operator);
    expect((await revise('2025-08-22')).status).toBe(200);
    expect(await read()).toMatchObject({ proposal: { revisions: 2, until: '2025-08-25' } });
  });
});

it('the ledger gives the same rows when it is read again', async () => {
  await rebuild(api.db, { check: false });
  const { rows } = await api.db
    .selectFrom('formation_rows')
    .select(({ fn }) => fn.count<number>('excluded').as('rows'))
    .executeTakeFirstOrThrow();
  // One each of three batches.
  expect(rows).toBe(3);
});
