import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createTemporalClient } from '../../platform/temporal/client.ts';
import { openDatabase } from '../../registry/database.ts';
import { inventPeople } from '../../simulator/people.ts';
import { runningContractsCsv } from '../../simulator/running-contracts.ts';
import { scanMessages } from '../privacy/scan.ts';
import { eventually, type Reply } from '../support/desk.ts';
import { type Employer, startEmployer } from '../support/employed.ts';
import { everyRun } from '../support/runs.ts';

const seed = 7;
const imports = '/v1/running-contracts/imports';
let employer: Employer;

beforeAll(async () => {
  employer = await startEmployer('2026-11-23');
});
afterAll(() => employer?.sandbox.end());

const list = (from: number, to: number) => runningContractsCsv(seed, inventPeople(seed, to).slice(from - 1));
const send = (path: string, csv: string, key?: string) =>
  employer.desk('operator', 'POST', path, { csv, ...(key !== undefined && { key }) });
const files = async (query: string) => {
  const { body } = await employer.desk('operator', 'GET', `/v1/cases?process=employment&limit=200&${query}`);
  return body.cases as { id: string; rowNo: number; stage: string }[];
};
const finished = (id: unknown) =>
  eventually<Reply>(
    () => employer.desk('operator', 'GET', `${imports}/${id}`),
    ({ body }) => body.outcome === 'finished',
  );
const stagesOf = (all: readonly { rowNo: number; stage: string }[]) =>
  all.toSorted((a, b) => a.rowNo - b.rowNo).map(({ stage }) => stage);

/** As the list goes: lapsed, renewed in time, renewed late, to 30 November, to 31 December, to 31 January. */
const wave = ['lapsed', 'running', 'running', 'renewal-open', 'renewal-open', 'renewal-open'];

describe('an instansi whose contracts run already', () => {
  test('brings thirty people in by a list, each in the state in which their contract stands', async () => {
    const csv = list(1, 30);
    const checked = await send('/v1/running-contracts/checks', csv);
    expect(checked).toMatchObject({
      status: 200,
      body: {
        ...{ rows: 30, ready: 30, counts: { errors: 0, warnings: 2 } },
        // Both were 58 in the summer: they are taken in, and somebody looks.
        warnings: [
          { row: 3, column: 'tanggal_lahir', code: 'PENSION_AGE_PASSED' },
          { row: 28, column: 'tanggal_lahir', code: 'PENSION_AGE_PASSED' },
        ],
        outlook: { stages: { lapsed: 5, running: 10, 'renewal-open': 15 }, signedLate: 5, decidedLate: 5, unsigned: 0 },
      },
    });
    expect(await files('')).toEqual([]);

    const taken = await send(imports, csv, 'wave');
    expect(taken).toMatchObject({ status: 201, body: { rows: 30, outlook: checked.body.outlook } });
    const { importId } = taken.body;
    expect((await finished(importId)).body).toMatchObject({ stage: 'finished', rows: 30, started: 30 });
    const all = await eventually(
      () => files(`batch=${importId}`),
      (found) => found.length === 30 && found.filter(({ stage }) => stage === 'running').length === 10,
    );
    expect(stagesOf(all)).toEqual([...wave, ...wave, ...wave, ...wave, ...wave]);

    // What ran out did so on its last day, whenever somebody wrote it down.
    const byRow = (row: number) => String(all.find(({ rowNo }) => rowNo === row)?.id);
    const { body } = await employer.desk('operator', 'GET', `/v1/cases/${byRow(1)}/timeline`);
    const events = body.events as { type: string; effectiveOn: string; by: object }[];
    expect(events.find(({ type }) => type === 'term-lapsed')).toMatchObject({ effectiveOn: '2026-09-30' });
    expect(events[0]).toMatchObject({ type: 'employment-opened', effectiveOn: '2026-11-23', by: { name: 'intake' } });
    const lapsed = await employer.read(byRow(1));
    expect(lapsed).toMatchObject({
      ...{ batch: importId, rowNo: 1, formation: null, outcome: null },
      employment: {
        origin: { kind: 'import', import: importId, row: 1, remarks: ['works-on'] },
        appointedOn: '2025-10-01',
        terms: [{ n: 1, from: '2025-10-01', until: '2026-09-30', concluded: true, signedLate: false }],
      },
    });
    expect(await employer.read(byRow(3))).toMatchObject({
      employment: {
        terms: [{ n: 1 }, { n: 2, from: '2026-10-01', until: '2027-09-30', signedLate: true, decidedLate: true }],
        lengthOfService: { years: 1, months: 1, gaps: [] },
      },
    });

    // From here on they are employments like any other.
    const renew = { kind: 'renew', effectiveOn: '2026-11-23', term: 1, skNumber: '814/1', reason: 'Unit tetap perlu.' };
    const late = await employer.decide('ppk', byRow(7), { ...renew, basis: 'Nota dinas 800/99' });
    expect(late).toMatchObject({ status: 200, body: { stage: 'running' } });
    const early = await employer.decide('ppk', byRow(2), { ...renew, term: 2 });
    expect(early).toMatchObject({ status: 409, body: { code: 'RENEWAL_NOT_OPEN' } });
  });

  test('and sends the list once more: nothing is started twice, by whatever key', async () => {
    const before = await files('');
    const again = await send(imports, list(1, 30), 'wave');
    expect(again).toMatchObject({ status: 201, body: { rows: 30 } });
    const other = await send(imports, list(1, 30), 'another-key');
    expect(other).toMatchObject({ status: 422, body: { code: 'LIST_HAS_ERRORS' } });
    const codes = (other.body.errors as { code: string }[]).map(({ code }) => code);
    expect(new Set(codes)).toEqual(new Set(['NIK_ALREADY_EMPLOYED']));
    expect(await files('')).toHaveLength(before.length);
  });

  test('loses nobody when the worker is killed while the employments are started', async () => {
    const { stack } = employer.sandbox;
    const taken = await send(imports, list(31, 190), 'killed');
    expect(taken.status).toBe(201);
    await eventually(
      () => employer.desk('operator', 'GET', `${imports}/${taken.body.importId}`),
      ({ body }) => Number(body.started) >= 50,
    );
    const pid = stack.pidOf('worker');
    if (pid === undefined) throw new Error('No worker runs');
    process.kill(pid, 'SIGKILL');
    const { body } = await finished(taken.body.importId);
    expect(body).toMatchObject({ rows: 160, started: 160 });
    const all = await eventually(
      () => files(`batch=${taken.body.importId}`),
      (found) => found.length === 160,
    );
    expect(new Set(all.map(({ rowNo }) => rowNo)).size).toBe(160);
  });

  test('and nothing that the engine holds of all this says whose contracts they are', async () => {
    const { stack } = employer.sandbox;
    const db = openDatabase({ url: stack.databaseUrl, poolSize: 2, name: 'tenggat-test' });
    const client = createTemporalClient(stack.engine);
    const people = inventPeople(seed, 190);
    const nis = list(1, 190).match(/(?<=,)\d{18}(?=,)/g) ?? [];
    const { findings, payloads } = scanMessages({ people, nis, secrets: [] }, await everyRun({ client, db }));
    await Promise.all([client.connection.close(), db.destroy()]);
    expect(nis).toHaveLength(190);
    expect(findings).toEqual([]);
    expect(payloads).toBeGreaterThan(190);
  });
});
