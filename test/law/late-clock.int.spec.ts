import { sql } from 'kysely';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { civilDate } from '../../domain/calendar/civil-date.ts';
import type { RecordedDecreeEvent } from '../../domain/decree/decree.ts';
import { createTemporalClient } from '../../platform/temporal/client.ts';
import { type Database, openDatabase } from '../../registry/database.ts';
import { append } from '../../registry/ledger/append.ts';
import { buildWorkflowBundle } from '../../worker/bundle.ts';
import { eventually } from '../support/desk.ts';
import { replay } from '../support/replay.ts';
import { openedHistory } from '../support/runs.ts';
import { type LawStory, lawStory } from './law-story.ts';

let story: LawStory;
let db: Database;

beforeAll(async () => {
  story = await lawStory();
  db = openDatabase({ url: story.sandbox.stack.databaseUrl, poolSize: 3, name: 'tenggat-test' });
}, 240_000);
afterAll(async () => {
  await db?.destroy();
  await story?.sandbox.end();
}, 60_000);

/** As the ledger has a decree that was confirmed, and whose running clocks have all been told. */
async function confirmed(): Promise<void> {
  const recordedAt = Date.parse('2025-08-13T09:00:00+07:00');
  const stamp = { effectiveOn: civilDate('2025-08-13'), recordedAt, by: { kind: 'system', name: 'decree' } } as const;
  const decree = {
    id: 'libur-15-agustus',
    number: 'Contoh 2/2025',
    issuedOn: civilDate('2025-08-12'),
    scope: { kind: 'national' },
    changes: [{ op: 'add', date: civilDate('2025-08-15'), name: 'Libur (contoh)', kind: 'libur-nasional' }],
    covers: [],
    source: 'Rekaan untuk pengujian',
    confidence: 'low',
  } as const;
  const events: readonly RecordedDecreeEvent[] = [
    { type: 'decree-recorded', decree, unit: { workWeek: '5-day', zone: 'WIB' }, ...stamp, seq: 1 },
    { type: 'decree-confirmed', ...stamp, seq: 2 },
  ];
  await append(db, { process: 'decree', stream: `decree/7100/${decree.id}`, instansi: '7100', events });
}

it('a clock that was counted before a decree was confirmed, and written after it, is counted once more', async () => {
  const stream = `appointment/7100/${story.done}`;
  const path = `/v1/cases/${story.done}`;
  const json = { kind: 'record-return', effectiveOn: '2025-08-13', cause: 'name-mismatch', fixer: 'candidate' };
  let answer: Promise<{ status: number }> | undefined;
  await db.transaction().execute(async (tx) => {
    // The commit of this file waits for its turn, as it would for a registry that was away.
    await sql`select pg_advisory_xact_lock(hashtextextended(${stream}, 0))`.execute(tx);
    answer = story.desk('operator', 'POST', `${path}/decisions`, { key: 'return', json });
    await eventually(
      async () => (await sql`select 1 from pg_locks where locktype = 'advisory' and not granted`.execute(db)).rows,
      (waiting) => waiting.length > 0,
    );
    await confirmed();
  });
  expect((await answer)?.status).toBe(200);

  // BTS-PERBAIKAN, five days of a six-day week after 13 August: 14, 15, 16, 18, 19 before; the 15th is off now.
  const { body } = await eventually(
    () => story.desk('operator', 'GET', `${path}/clocks`),
    (reply) => dueOf(reply.body.clocks) === '2025-08-20',
  );
  expect(dueOf(body.clocks)).toBe('2025-08-20');
  const timeline = await story.desk('operator', 'GET', `${path}/timeline`);
  const moves = (timeline.body.events as { type: string; by: object; data: object }[]).filter(
    ({ type }) => type === 'clock-retimed',
  );
  expect(moves).toMatchObject([
    { by: { name: 'decree' }, data: { from: '2025-08-19', cause: { decree: 'libur-15-agustus' } } },
  ]);
  expect(await replayed(stream)).toEqual([{ workflowId: stream }]);
});

function dueOf(clocks: unknown): string | undefined {
  return (clocks as { id: string; dueDate: string }[]).find(({ id }) => id.startsWith('BTS-PERBAIKAN/'))?.dueDate;
}

/** Only this file: the decree was written without a process of its own. */
async function replayed(workflowId: string) {
  const client = createTemporalClient(story.sandbox.stack.engine);
  const history = await openedHistory(client, workflowId);
  await client.connection.close();
  return await replay((await buildWorkflowBundle()).code, [{ workflowId, history }]);
}
