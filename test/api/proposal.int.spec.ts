import { afterAll, beforeAll, expect, test } from 'vitest';
import { nominativeCsv } from '../../simulator/nominative.ts';
import { inventPeople } from '../../simulator/people.ts';
import { type Employer, startEmployer } from '../support/employed.ts';

let employer: Employer;
let batch: string;
let asked = 0;

beforeAll(async () => {
  employer = await startEmployer('2025-08-11');
  const opened = await post('operator', '/v1/formations', { label: 'Usul kebutuhan' });
  batch = `/v1/formations/${opened.body.formationId}`;
  const csv = nominativeCsv(inventPeople(92, 3));
  const listed = await employer.desk('operator', 'PUT', `${batch}/nominative-list`, { key: 'list', csv });
  expect(listed.status).toBe(200);
});
afterAll(() => employer?.sandbox.end());

const post = (account: string, path: string, json: object) =>
  employer.desk(account, 'POST', path, { key: `proposal-${++asked}`, json });
const decide = (account: string, json: object) => post(account, `${batch}/decisions`, json);
const proposal = (account: string, effectiveOn: string, json: object) =>
  post(account, `${batch}/proposal`, { effectiveOn, ...json });
const out = (row: number) => ({ row, reason: 'inactive', evidence: `BA ${row}` });
const leave = (...rows: number[]) => ({ kind: 'exclude-rows', rows: rows.map(out) });
const come = (...rows: number[]) => ({ kind: 'include-rows', rows });
const read = async () => (await employer.desk('operator', 'GET', batch)).body;

async function refused(asking: ReturnType<typeof post>, code: string, more: object = {}) {
  const { status, body } = await asking;
  expect([status, body.code]).toEqual([409, code]);
  expect(body).toMatchObject(more);
}

test('nobody leaves where everybody is proposed; elsewhere a row leaves once, comes back once, and somebody stays', async () => {
  const monday = '2025-08-11';
  const setting = { value: 'mandatory', reason: 'Rapat 1', from: monday, until: '2025-08-12' };
  const set = await post('ppk', '/v1/policies/propose-all/settings', setting);
  expect(set.status).toBe(200);
  const everybody = { rule: 'USUL-SELURUH-CALON' };
  await refused(proposal('operator', monday, leave(1)), 'EVERYBODY_IS_PROPOSED', everybody);

  await employer.goTo('2025-08-12');
  const today = '2025-08-12';
  await refused(proposal('operator', today, leave(2, 2)), 'ROW_NAMED_TWICE', { refusal: { rows: ['2'] } });
  await refused(proposal('operator', today, leave(1, 2, 3)), 'NOBODY_LEFT_TO_PROPOSE', everybody);
  expect((await proposal('operator', today, leave(1))).status).toBe(200);
  await refused(proposal('operator', today, leave(1)), 'ROWS_ALREADY_EXCLUDED', { refusal: { rows: ['1'] } });
  await refused(proposal('operator', today, come(2)), 'ROWS_NOT_EXCLUDED', { refusal: { rows: ['2'] } });
  expect(await read()).toMatchObject({ rows: 3, proposal: { rows: 2 } });
});

test('the needs are proposed on a day that has been, and put once more until the window of the letter closes', async () => {
  const letter = { kind: 'record-letter', letter: 'jadwal-2025-1', effectiveOn: '2025-08-11' };
  expect((await decide('operator', letter)).status).toBe(200);
  const needs = { kind: 'propose-needs', letterNumber: '800/1', sptjmNumber: '800/2' };
  const tomorrow = { effectiveOn: '2025-08-13' };
  await refused(decide('ppk', { ...needs, ...tomorrow }), 'DATE_IN_FUTURE', { refusal: tomorrow });
  expect((await decide('ppk', { ...needs, effectiveOn: '2025-08-12' })).body).toMatchObject({ stage: 'proposed' });

  await employer.goTo('2025-08-21');
  const revised = { kind: 'revise-proposal', letterNumber: '800/3', sptjmNumber: '800/4', include: [1] };
  await refused(proposal('ppk', '2025-08-21', revised), 'PROPOSALS_CLOSED', { refusal: { until: '2025-08-20' } });
  // Signed on the last day, and written down the morning after.
  expect((await proposal('ppk', '2025-08-20', revised)).status).toBe(200);
  expect(await read()).toMatchObject({ proposal: { rows: 3, revisions: 1 } });
});
