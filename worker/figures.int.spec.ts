import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startApi, type TestApi } from '../api/testing/api.ts';
import { registerInstansi } from '../api/testing/batch.ts';
import { freePort } from '../platform/process/free-port.ts';
import { openDatabase } from '../registry/database.ts';
import { sequence } from '../registry/ledger/sequencer.ts';
import { workerFigures } from './figures.ts';

const now = Date.parse('2025-09-10T03:00:00Z');
let api: TestApi;

beforeAll(async () => {
  api = await startApi();
  await registerInstansi(api);
});
afterAll(() => api.stop());

/** All lines of our own figures, without their help. */
async function lines(text: Promise<string>): Promise<readonly string[]> {
  return (await text).split('\n').filter((line) => line.startsWith('tenggat_'));
}

test('what is open, late, waiting and unsettled is counted as it stands', async () => {
  const clock = (id: string, rule: string, status: string, breached: boolean) => sql`
    insert into clocks (stream, clock, instansi, rule, status, trigger_on, due_date, due_at, provisional, breached,
      recorded_late, calendar_version, unit)
    values (${id}, ${rule}, '7100', ${rule}, ${status}, '2025-09-01', '2025-09-09', '2025-09-09T17:00:00Z', false,
      ${breached}, false, 'x', '{}')`;
  const task = (id: string, office: string, dueAt: string | null, closedAt: string | null) => sql`
    insert into tasks (id, stream, instansi, key, kind, office, due_at, opened_at, closed_at)
    values (${id}, 's', '7100', ${id}, 'step/x', ${office}, ${dueAt}, '2025-09-01', ${closedAt})`;
  const run = (id: string, outcome: string | null) => sql`
    insert into bulk_runs (id, instansi, state, stage, outcome, version, revision, updated_at)
    values (${id}, '7100', '{}', 'running', ${outcome}, 1, 1, now())`;
  const item = (of: string, n: number, state: string) => sql`
    insert into bulk_items (run, n, case_id, unit, revision, body, expected, state)
    values (${of}, ${n}, ${`c-${n}`}, 'u', 1, '{}', 'would-decide', ${state})`;
  const digest = (id: string, state: string, createdAt: string) => sql`
    insert into digests (id, instansi, account, day, kind, tasks, state, created_at)
    values (${id}, '7100', 'a', '2025-09-10', 'morning', 1, ${state}, ${createdAt})`;
  const call = (key: string, state: string, age: string) => sql`
    insert into outbound_calls (kind, key, stream, state, begun_at)
    values ('upload', ${key}, 's', ${state}, clock_timestamp() - ${age}::interval)`;
  const event = (seq: number, age: string) => sql`
    with event as (insert into events (stream, seq, type, data, effective_on, recorded_at, by, committed_at)
      values ('s', ${seq}, 'x', '{}', '2025-09-10', now(), '{}', clock_timestamp() - ${age}::interval))
    insert into unsequenced (stream, seq) values ('s', ${seq})`;
  const all = [
    ...[clock('f-1', 'NI-USUL', 'open', true), clock('f-2', 'NI-USUL', 'open', false)],
    ...[clock('f-3', 'NI-USUL', 'met', true), clock('f-1', 'NI-TERIMA', 'open', false)],
    ...[task('t-1', 'ppk', '2025-09-10T02:59:59Z', null), task('t-2', 'ppk', '2025-09-10T03:00:01Z', null)],
    ...[task('t-3', 'ppk', '2025-09-01T00:00:00Z', '2025-09-02T00:00:00Z'), task('t-4', 'pyb', null, null)],
    ...[run('b-1', null), run('b-2', 'finished'), item('b-1', 1, 'waiting'), item('b-1', 2, 'waiting')],
    ...[item('b-1', 3, 'failed'), item('b-2', 1, 'decided')],
    ...[digest('d-1', 'pending', '2025-09-01T00:00:00Z'), digest('d-2', 'failed', '2025-09-09T03:00:01Z')],
    ...[digest('d-3', 'failed', '2025-09-09T02:59:59Z'), digest('d-4', 'sent', '2025-09-10T00:00:00Z')],
    ...[call('k-1', 'begun', '90 seconds'), call('k-2', 'begun', '1 second'), call('k-3', 'done', '1 day')],
    ...[event(1, '7 seconds'), event(2, '40 seconds')],
  ];
  // What registering the instansi wrote has its position; what follows has none.
  await sequence(api.db);
  for (const statement of all) await statement.execute(api.db);

  const counted = await lines(workerFigures(api.db, async () => now)());
  const [ages, rest] = [/_seconds /, /^(?!.*_seconds )/].map((which) => counted.filter((line) => which.test(line)));
  expect(rest).toEqual([
    'tenggat_registry_up 1',
    'tenggat_clocks_open{rule="NI-TERIMA"} 1',
    'tenggat_clocks_open{rule="NI-USUL"} 2',
    'tenggat_clocks_breached{rule="NI-TERIMA"} 0',
    'tenggat_clocks_breached{rule="NI-USUL"} 1',
    'tenggat_tasks_overdue{office="ppk"} 1',
    'tenggat_bulk_files{state="failed"} 1',
    'tenggat_bulk_files{state="waiting"} 2',
    'tenggat_digests_pending 1',
    'tenggat_digests_failed 1',
    'tenggat_ledger_position 1',
    'tenggat_ledger_unsequenced 2',
    'tenggat_outbound_unsettled 2',
  ]);
  const [lag, unsettled] = (ages ?? []).map((line) => Number(line.split(' ')[1]));
  expect(Math.floor((lag ?? 0) / 10)).toBe(4);
  expect(Math.floor((unsettled ?? 0) / 10)).toBe(9);
});

test('with the registry away one figure says so, and no old one is shown', async () => {
  const db = openDatabase({ url: `postgres://nobody@127.0.0.1:${await freePort()}/none` });
  const text = workerFigures(db, async () => now)();
  expect(await lines(text)).toEqual(['tenggat_registry_up 0']);
  expect(await text).toContain('process_cpu_seconds_total');
  await db.destroy();
});

test('with the registry hanging the figures are shown all the same', async () => {
  const hanging = new Promise<never>(() => {});
  expect(await lines(workerFigures(api.db, () => hanging)())).toEqual(['tenggat_registry_up 0']);
});
