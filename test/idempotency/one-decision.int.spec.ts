import { setImmediate as otherWork } from 'node:timers/promises';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Database, openDatabase } from '../../registry/database.ts';
import { eventually, type Reply } from '../support/desk.ts';
import { type Employer, startEmployer } from '../support/employed.ts';

let employer: Employer;
let db: Database;

beforeAll(async () => {
  employer = await startEmployer('2026-09-01');
  db = openDatabase({ url: employer.sandbox.stack.databaseUrl, poolSize: 4, name: 'tenggat-test' });
});
afterAll(async () => {
  await db?.destroy();
  await employer?.sandbox.end();
});

const term = { from: '2025-10-01', until: '2026-09-30' };
/** Could be decided again and again: each opens a matter of its own. */
const report = { kind: 'report-violation', effectiveOn: '2026-09-01', about: 'LHP 700/1', suspected: 'light' };
const renew = { kind: 'renew', effectiveOn: '2026-09-01', term: 1, skNumber: '814/2', reason: 'Kebutuhan unit tetap.' };

/** As a client does whose connection is lost, or who is told to come again: with the same key, until it has its answer. */
const answered = (send: () => Promise<Reply>) => eventually(send, ({ status }) => status < 500 && status !== 202);
const fifty = (send: () => Promise<Reply>) => Array.from({ length: 50 }, () => answered(send));

/** All that tells one answer from another. */
function seen({ status, body, headers }: Reply): string {
  const names = ['content-type', 'etag', 'location', 'retry-after'];
  return JSON.stringify([status, body, names.map((name) => headers.get(name))]);
}

const reported = async (id: string) =>
  (
    await db
      .selectFrom('events')
      .select('seq')
      .where('stream', '=', `employment/7100/${id}`)
      .where('type', '=', 'violation-reported')
      .execute()
  ).map(({ seq }) => seq);
const unfinished = () => db.selectFrom('idempotency_keys').select('digest').where('status', 'is', null).execute();

/** How many statements of a process wait for a lock of ours. */
async function waiting(name: string): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    select count(*) as n from pg_stat_activity where wait_event_type = 'Lock' and application_name = ${name}`.execute(
    db,
  );
  return rows[0]?.n ?? 0;
}

async function until(reached: () => Promise<boolean>): Promise<void> {
  while (!(await reached())) await otherWork();
}

/** Kills the API with what it had asked of PostgreSQL, which would be done after its death; answers once it is back. */
async function killApi(): Promise<void> {
  const { pidOf } = employer.sandbox.stack;
  const killed = pidOf('api') ?? 0;
  process.kill(killed, 'SIGKILL');
  await sql`select pg_terminate_backend(pid) from pg_stat_activity
    where application_name = 'tenggat-api' and wait_event_type = 'Lock'`.execute(db);
  await until(async () => ![killed, undefined].includes(pidOf('api')));
}

/** Works while decisions reach the engine, and none of them the ledger. */
async function whileNothingIsWritten(work: () => Promise<void>): Promise<void> {
  await db.transaction().execute(async (tx) => {
    await sql`lock table events in share mode`.execute(tx);
    await work();
  });
}

test('fifty requests under one key, and the API killed and back while all of them wait, are one decision and one answer', async () => {
  const file = await employer.employ([term]);
  const send = () => employer.decide('operator', file, report, 'fifty');
  let asked: Promise<Reply>[] = [];
  await whileNothingIsWritten(async () => {
    asked = fifty(send);
    await until(async () => (await unfinished()).length > 0 && (await waiting('tenggat-worker')) > 0);
    await killApi();
  });
  const answers = await Promise.all(asked);
  expect(new Set(answers.map(seen)).size).toBe(1);
  const seqs = await reported(file);
  expect(seqs).toHaveLength(1);
  expect(answers[0]).toMatchObject({ status: 200, body: { caseId: file, seqs, stage: 'renewal-open' } });
  expect(seen(await send())).toBe(seen(answers[0] as Reply));
  expect(await unfinished()).toEqual([]);
});

test('fifty repeats in the next contract year, of a request that was decided and never answered, are its answer', async () => {
  const file = await employer.employ([term]);
  expect(await employer.decide('ppk', file, renew)).toMatchObject({ status: 200, body: { stage: 'renewed' } });
  const send = () => employer.decide('operator', file, report, 'over-the-turn');
  let asked: Promise<unknown> | undefined;
  const held = Promise.withResolvers<void>();
  let keeping: Promise<void> | undefined;
  await whileNothingIsWritten(async () => {
    asked = send().catch(() => 'lost');
    await until(async () => (await unfinished()).length > 0 && (await waiting('tenggat-worker')) > 0);
    const kept = Promise.withResolvers<void>();
    keeping = db.transaction().execute(async (tx) => {
      await sql`select from idempotency_keys where status is null for update`.execute(tx);
      kept.resolve();
      await held.promise;
    });
    await kept.promise;
  });
  await until(async () => (await waiting('tenggat-api')) === 1);
  await killApi();
  held.resolve();
  await keeping;
  expect(await asked).toBe('lost');
  const seqs = await reported(file);
  expect([seqs.length, (await unfinished()).length]).toEqual([1, 1]);

  await eventually(
    () => employer.read(file),
    ({ stage }) => stage === 'renewed',
  );
  await employer.goTo('2026-10-02');
  expect(await employer.read(file)).toMatchObject({ stage: 'running' });
  const answers = await Promise.all(fifty(send));
  expect(new Set(answers.map(seen)).size).toBe(1);
  // As it was then: in the year before, with the renewal decided.
  expect(answers[0]).toMatchObject({ status: 200, body: { caseId: file, seqs, revision: seqs[0], stage: 'renewed' } });
  expect(await reported(file)).toEqual(seqs);
  expect(await unfinished()).toEqual([]);
});

test('another body, or another file, under a key that is taken is refused, and the first answer stands', async () => {
  const before = await employer.decide('operator', 'e-1', report, 'fifty');
  for (const other of [
    await employer.decide('operator', 'e-1', { ...report, suspected: 'severe' }, 'fifty'),
    await employer.decide('operator', 'e-2', report, 'fifty'),
  ]) {
    expect(other).toMatchObject({ status: 422, body: { code: 'IDEMPOTENCY_KEY_REUSED' } });
  }
  expect(seen(await employer.decide('operator', 'e-1', report, 'fifty'))).toBe(seen(before));
  expect([(await reported('e-1')).length, (await reported('e-2')).length]).toEqual([1, 1]);
});
