import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setImmediate as otherWork } from 'node:timers/promises';
import type { Client } from '@temporalio/client';
import { sql } from 'kysely';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { civilDate } from '../../domain/calendar/civil-date.ts';
import { resolveEngine } from '../../platform/engine/resolve.ts';
import { type RunningEngine, startEngine } from '../../platform/engine/start.ts';
import { removePostgres } from '../../platform/postgres/remove-postgres.ts';
import { type Postgres, startPostgres } from '../../platform/postgres/start-postgres.ts';
import { createTemporalClient, startWorkflow } from '../../platform/temporal/client.ts';
import { readPayloadKeys } from '../../platform/temporal/payload-keys.ts';
import { type Database, openDatabase } from '../../registry/database.ts';
import { shipDecrees } from '../../registry/decrees/ship-decrees.ts';
import { announceFormation, formationStream } from '../../registry/formation-reads.ts';
import { putInstansi } from '../../registry/instansi.ts';
import { migrate } from '../../registry/migrate.ts';
import { buildWorkflowBundle } from '../../worker/bundle.ts';
import type { FormationInput } from '../../workflows/contract/messages.ts';
import { eventually } from '../support/desk.ts';
import { payloadKeys, type Spawned, spawnProduct } from './spawned.ts';

const namespace = 'tenggat';
const instansi = '7100';
let folder: string;
let postgres: Postgres;
let engine: RunningEngine;
let db: Database;
let client: Client;
const running: Spawned[] = [];
/** Lets go of what a test holds, also of one that failed before it did. */
const letGo: (() => Promise<void>)[] = [];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tenggat-drain-'));
  const [{ code, digest }] = await Promise.all([
    buildWorkflowBundle(),
    startPostgres({ dataDir: join(folder, 'pg') }).then((started) => {
      postgres = started;
    }),
    resolveEngine({ onProgress: () => {} }).then(async (found) => {
      engine = await startEngine({ engine: found, namespace, virtualTime: false });
    }),
  ]);
  await writeFile(join(folder, 'workflow-bundle.js'), code);
  await writeFile(join(folder, 'workflow-bundle.json'), JSON.stringify({ digest }));
  db = openDatabase({ url: postgres.url });
  await migrate(db);
  await shipDecrees(db, Date.now());
  const unit = { code: 'u-1', name: 'Unit', workWeek: '5-day' } as const;
  await putInstansi(db, { id: instansi, name: 'X', kind: 'pusat', zone: 'WIB', workWeek: '5-day', units: [unit] });
  const { address } = engine;
  client = createTemporalClient({ address, namespace, payloadKeys: readPayloadKeys(payloadKeys) });
});
afterEach(async () => {
  for (const one of running.splice(0)) await one.stop({ signal: 'SIGKILL' });
  for (const go of letGo.splice(0)) await go();
});
afterAll(async () => {
  await client?.connection.close();
  await engine?.stop();
  await db?.destroy();
  await postgres?.stop();
  await removePostgres(join(folder, 'pg'));
  await rm(folder, { recursive: true });
});

/** A worker as in production, asking the engine for work. */
async function startWorker(): Promise<Spawned> {
  const worker = spawnProduct('worker', {
    ...{ DATABASE_URL: postgres.url, TEMPORAL_ADDRESS: engine.address, TEMPORAL_NAMESPACE: namespace },
    ...{ SIASN_BASE_URL: 'http://127.0.0.1:9', SIASN_CONSUMER_KEY: 'x', SIASN_CONSUMER_SECRET: 'x' },
    ...{ SIASN_SSO_CLIENT_ID: 'x', SIASN_SSO_USERNAME: 'x', SIASN_SSO_PASSWORD: 'x' },
    TENGGAT_WORKFLOW_BUNDLE: join(folder, 'workflow-bundle.json'),
  });
  running.push(worker);
  await worker.said('worker runs');
  return worker;
}

/** Until an activity reads what it is to add to: the sequencer, which waits as well, writes only elsewhere. */
async function commitWaits(): Promise<void> {
  const waiting = sql`select from pg_stat_activity where wait_event_type = 'Lock' and query like 'select max("seq")%'`;
  while ((await waiting.execute(db)).rows.length === 0) await otherWork();
}

/** A worker in the middle of a commit that waits for the registry until `go`. */
async function busyWorker(id: string) {
  const worker = await startWorker();
  const held = Promise.withResolvers<void>();
  const locked = Promise.withResolvers<void>();
  const holding = db.transaction().execute(async (tx) => {
    await sql`lock table events in access exclusive mode`.execute(tx);
    locked.resolve();
    await held.promise;
  });
  await locked.promise;
  const go = async () => {
    held.resolve();
    await holding;
  };
  letGo.push(go);
  const stream = formationStream({ instansi, id });
  await announceFormation(db, { id, instansi, label: 'X', at: Date.now() });
  const input: FormationInput = {
    ...{ instansi, formation: id, shift: 0, openedOn: civilDate('2026-11-23'), request: 'r'.repeat(64) },
    unit: { workWeek: '5-day', zone: 'WIB', place: { instansi } },
    openedBy: { kind: 'official', account: 'op-1', role: 'operator' },
  };
  await startWorkflow(client, { workflow: 'formation', workflowId: stream, input });
  await commitWaits();
  return {
    worker,
    go,
    written: async () => (await db.selectFrom('events').select('type').where('stream', '=', stream).execute()).length,
  };
}

test('a worker that is asked to end finishes the commit that it is in, and ends with 0', async () => {
  const { worker, go, written } = await busyWorker('drained');
  process.kill(worker.pid, 'SIGTERM');
  await worker.said('stopping');
  await go();
  expect(await worker.exited).toEqual({ code: 0, signal: null });
  expect(await written()).toBe(1);
});

test('a worker that is asked twice ends at once; the commit is made whole by the next one', async () => {
  const { worker, go, written } = await busyWorker('cut');
  process.kill(worker.pid, 'SIGTERM');
  await worker.said('stopping');
  process.kill(worker.pid, 'SIGTERM');
  expect(await worker.exited).toEqual({ code: 143, signal: null });
  await go();
  expect(await written()).toBe(0);
  await startWorker();
  await eventually(written, (events) => events === 1);
});
