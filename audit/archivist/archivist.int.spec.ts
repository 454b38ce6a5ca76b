import { execFile, spawn } from 'node:child_process';
import { cp, mkdir, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { Client } from '@temporalio/client';
import { historyFromJSON } from '@temporalio/common/lib/proto-utils.js';
import { msToTs } from '@temporalio/common/lib/time.js';
import { bundleWorkflowCode, DefaultLogger, NativeConnection, Worker } from '@temporalio/worker';
import { sql } from 'kysely';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { digestOf } from '../../platform/canonical.ts';
import { resolveEngine } from '../../platform/engine/resolve.ts';
import { type RunningEngine, startEngine } from '../../platform/engine/start.ts';
import { keyRing } from '../../platform/keys.ts';
import { removePostgres } from '../../platform/postgres/remove-postgres.ts';
import { type Postgres, startPostgres } from '../../platform/postgres/start-postgres.ts';
import { freePort } from '../../platform/process/free-port.ts';
import { createTemporalClient } from '../../platform/temporal/client.ts';
import { readPayloadKeys } from '../../platform/temporal/payload-keys.ts';
import { type Database, openDatabase } from '../../registry/database.ts';
import { sequence } from '../../registry/ledger/sequencer.ts';
import { logSize, placesOf } from '../../registry/log-leaves.ts';
import { migrate } from '../../registry/migrate.ts';
import { payloadKeys, type Spawned, spawnProduct } from '../../test/drain/spawned.ts';
import { eventually } from '../../test/support/desk.ts';
import { dataConverter } from '../../worker/data-converter.ts';
import type { Archive } from '../archive/archive.ts';
import { folderArchive } from '../archive/folder.ts';
import { historyBytes, historyFrom } from '../archive/history.ts';
import { fetchKept } from '../archive/kept.ts';
import { readCheckpoint } from '../log/checkpoint.ts';
import { newSigningKey, noteSigner, noteVerifier, openNote, rawPublicKey, signingKeyFrom } from '../log/note.ts';
import { readCheckpointNote } from '../log/shelf.ts';
import { verifyLog } from '../log/verify.ts';

const MAIN = fileURLToPath(new URL('../../cli/main.ts', import.meta.url));
const namespace = 'tenggat';
const master = 'ab'.repeat(32);
const keys = keyRing(Buffer.from(master, 'hex'));
const logKey = newSigningKey('log.tenggat.example');
const running: Spawned[] = [];
let folder: string;
let postgres: Postgres;
let engine: RunningEngine;
let client: Client;
let code: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tenggat-archivist-'));
  const workflowsPath = fileURLToPath(new URL('./counts-fixture.ts', import.meta.url));
  const bundling = bundleWorkflowCode({ workflowsPath, logger: new DefaultLogger('WARN') });
  [postgres, engine] = await Promise.all([
    startPostgres({ dataDir: join(folder, 'pg') }),
    resolveEngine({ onProgress: () => {} }).then((found) =>
      startEngine({ engine: found, namespace, virtualTime: false }),
    ),
  ]);
  ({ code } = await bundling);
  await writeFile(join(folder, 'workflow-bundle.js'), code);
  await writeFile(join(folder, 'workflow-bundle.json'), JSON.stringify({ digest: digestOf(code), sdk: '1.24.0' }));
  client = createTemporalClient({ address: engine.address, namespace, payloadKeys: readPayloadKeys(payloadKeys) });
});
afterEach(async () => {
  for (const one of running.splice(0)) await one.stop({ signal: 'SIGKILL' });
});
afterAll(async () => {
  await client?.connection.close();
  await Promise.all([engine?.stop(), postgres?.stop()]);
  await removePostgres(join(folder, 'pg'));
  await rm(folder, { recursive: true, force: true });
});

/** A registry and an archive of a test's own; the engine is everybody's, as are its closed runs. */
async function installation(name: string) {
  const url = new URL(postgres.url);
  const admin = openDatabase({ url: postgres.url, poolSize: 1 });
  await sql.raw(`create database ${name}`).execute(admin);
  await admin.destroy();
  url.pathname = name;
  const db = openDatabase({ url: String(url), poolSize: 2 });
  await migrate(db);
  const path = join(folder, name);
  const env = {
    ...{ DATABASE_URL: String(url), TEMPORAL_ADDRESS: engine.address, TEMPORAL_NAMESPACE: namespace },
    ...{ TENGGAT_ARCHIVE: path, TENGGAT_LOG_KEY: logKey },
    ...{ TENGGAT_WORKFLOW_BUNDLE: join(folder, 'workflow-bundle.json') },
    ...{ ARCHIVE_SWEEP_SECONDS: '1', LOG_SIGN_SECONDS: '1', METRICS_PORT: String(await freePort()) },
  };
  const start = async (more: Record<string, string> = {}) => {
    const archivist = spawnProduct('archivist', { ...env, ...more });
    running.push(archivist);
    await archivist.said('archivist runs');
    return archivist;
  };
  const figures = async () => await (await fetch(`http://127.0.0.1:${env.METRICS_PORT}/metrics`)).text();
  return { db, env, path, archive: folderArchive(path), start, figures };
}

/** Runs that end by themselves: as many as are told, each going on as the next. */
async function runsOf(workflowId: string, more: number): Promise<readonly string[]> {
  const connection = await NativeConnection.connect({ address: engine.address });
  const worker = await Worker.create({
    ...{ connection, namespace, taskQueue: 'counts', workflowBundle: { code } },
    activities: { note: async (text: string) => text },
    dataConverter: dataConverter(readPayloadKeys(payloadKeys)),
    buildId: digestOf(code),
  });
  await worker.runUntil(async () => {
    await client.workflow.execute('counts', { workflowId, taskQueue: 'counts', args: [more] });
  });
  await connection.close();
  return await closed(workflowId, more + 1);
}

/** A run that is over without anybody having worked on it. */
async function ended(workflowId: string): Promise<string> {
  const handle = await client.workflow.start('counts', { workflowId, taskQueue: 'nobody', args: [0] });
  await handle.terminate('over');
  const [run = ''] = await closed(workflowId, 1);
  return run;
}

async function closed(workflowId: string, atLeast: number): Promise<readonly string[]> {
  const list = async () => {
    const runs: string[] = [];
    for await (const { runId, closeTime } of client.workflow.list({ query: `WorkflowId = "${workflowId}"` })) {
      if (closeTime) runs.push(runId);
    }
    return runs;
  };
  return await eventually(list, (runs) => runs.length >= atLeast);
}

const archivedRuns = async (db: Database) =>
  await db.selectFrom('archived_runs').selectAll().orderBy('closed_at').execute();

const holds = (db: Database, runs: readonly string[]) =>
  eventually(
    async () => (await archivedRuns(db)).map(({ run }) => run),
    (known) => runs.every((run) => known.includes(run)),
  );

/** Everything that `runs` name is archived, once, and opens. */
async function expectWhole({ db, archive }: Awaited<ReturnType<typeof installation>>, runs: readonly string[]) {
  const rows = (await archivedRuns(db)).filter(({ run }) => runs.includes(run));
  expect(rows.map(({ run }) => run).sort()).toEqual([...runs].sort());
  for (const { workflow, run, digest } of rows) {
    const history = historyFrom((await fetchKept(archive, keys, 'histories', digest))!);
    const { originalExecutionRunId, workflowId } = history.events?.[0]?.workflowExecutionStartedEventAttributes ?? {};
    expect({ originalExecutionRunId, workflowId }).toEqual({ originalExecutionRunId: run, workflowId: workflow });
  }
}

/** Until the figures say that a step failed so. */
const failed = (figures: () => Promise<string>, step: string, code: string) =>
  eventually(figures, (text) => text.includes(`tenggat_archivist_failures_total{step="${step}",code="${code}"}`));

/** An event with its place in the ledger. */
async function event(db: Database, stream: string): Promise<void> {
  await sql`with event as (insert into events (stream, seq, type, data, effective_on, recorded_at, by, committed_at)
    values (${stream}, 1, 'x', '{}', '2025-09-10', now(), '{}', now()))
    insert into unsequenced (stream, seq) values (${stream}, 1)`.execute(db);
  await sequence(db);
}

async function histories(archive: Archive): Promise<readonly string[]> {
  const names: string[] = [];
  for await (const name of archive.list('histories/')) names.push(name);
  return names;
}

/** The log holds what stands under this name. */
const isLogged = (db: Database, name: string) =>
  eventually(
    async () => (await placesOf(db, [name])).size,
    (found) => found === 1,
  );

async function tenggat(env: Record<string, string>, ...args: string[]) {
  const all = { PATH: process.env.PATH ?? '', TENGGAT_MASTER_KEY: master, ...env };
  return await promisify(execFile)(process.execPath, [MAIN, ...args], { env: all, maxBuffer: 2 ** 26 });
}

describe('runs that end', () => {
  it('are archived with the runs that they went on as, logged with every event, and signed; the bundle is kept', async () => {
    const at = await installation('whole');
    const runs = await runsOf('counts/a', 2);
    await event(at.db, 's');
    const archivist = await at.start();
    await holds(at.db, runs);
    await expectWhole(at, runs);
    const rows = (await archivedRuns(at.db)).filter(({ workflow }) => workflow === 'counts/a');
    expect(rows.map(({ outcome, next_run }) => [outcome, next_run])).toEqual([
      ['continued', rows[1]?.run],
      ['continued', rows[2]?.run],
      ['completed', null],
    ]);
    expect(rows.map(({ bundles, codec_keys }) => [bundles, codec_keys])).toEqual(
      [1, 2, 3].map(() => [[digestOf(code)], ['k1']]),
    );
    expect((await fetchKept(at.archive, keys, 'bundles', digestOf(code)))?.toString()).toBe(code);

    const names = await eventually(
      async () => await at.db.selectFrom('log_leaves').select('name').execute(),
      (leaves) => leaves.length >= 6,
    );
    const { name, key } = signingKeyFrom(logKey)!;
    expect(names.map((leaf) => leaf.name).sort()).toEqual(
      [
        `bundle/${digestOf(code)}`,
        'event/s/1',
        `key/${noteSigner(name, key).told}`,
        ...(await archivedRuns(at.db)).map(({ run }) => `history/${run}`),
      ].sort(),
    );
    await eventually(
      async () => openNote((await readCheckpointNote(at.archive)) ?? '', [noteVerifier(name, rawPublicKey(key))]),
      (note) => readCheckpoint(note?.text ?? '')?.size === names.length,
    );
    const text = await eventually(at.figures, (all) => all.includes(`tenggat_log_signed_leaves ${names.length}\n`));
    expect(text).toContain(`tenggat_archive_runs ${names.length - 3}\n`);
    expect(text).toContain('tenggat_archive_waiting_seconds 0\n');
    expect(text).toMatch(/^tenggat_archive_swept_seconds [\d.]+$/m);
    expect(text).not.toMatch(/^tenggat_archivist_failures_total\{/m);

    process.kill(archivist.pid, 'SIGTERM');
    expect(await archivist.exited).toEqual({ code: 0, signal: null });

    const { stdout } = await tenggat(at.env, 'archive', 'list', 'counts/a');
    expect(stdout.match(/ (continued|completed), /g)).toHaveLength(3);
    const file = join(folder, 'exported.json');
    for (const { run, digest, workflow } of rows) {
      await tenggat(at.env, 'archive', 'export', run, '--out', file);
      const written: unknown = JSON.parse(await readFile(file, 'utf8'));
      const [first] = (written as { events: object[] }).events;
      expect(first).toMatchObject({ eventId: '1', eventType: 'EVENT_TYPE_WORKFLOW_EXECUTION_STARTED' });
      expect(digestOf(historyBytes(historyFromJSON(written)))).toBe(digest);
      await Worker.runReplayHistory({ workflowBundle: { code } }, written, workflow);
      await tenggat(at.env, 'archive', 'export', run, '--out', file, '--format', 'protobuf');
      expect(digestOf(await readFile(file))).toBe(digest);
    }
    await expect(tenggat(at.env, 'archive', 'export', 'none')).rejects.toMatchObject({
      stderr: expect.stringMatching(/^RUN_NOT_ARCHIVED: [^\n]+\n$/),
    });
    await at.db.destroy();
  });
});

it('an archive opens with the new master key alone once the keys were rotated', async () => {
  const at = await installation('rotated');
  const run = await ended('ended/rotated');
  const archivist = await at.start();
  await holds(at.db, [run]);
  await isLogged(at.db, `bundle/${digestOf(code)}`);
  await archivist.stop();
  const renewed = 'cd'.repeat(32);
  const both = { ...at.env, TENGGAT_MASTER_KEY: `${renewed}\n${master}` };
  await expect(tenggat(both, 'keys', 'rotate', '--check')).rejects.toMatchObject({ code: 1 });
  const objects = (await histories(at.archive)).length / 2 + 1;
  const { stdout } = await tenggat(both, 'keys', 'rotate');
  // The bundle is the one beside the histories; the registry's own key was made under the new one.
  expect(stdout).toContain(`${objects} dari ${objects} kunci dibungkus ulang, dengan yang di arsip bukti.`);
  const alone = { ...at.env, TENGGAT_MASTER_KEY: renewed };
  expect((await tenggat(alone, 'keys', 'rotate', '--check')).stdout).toContain('tidak diperlukan lagi');
  expect((await tenggat(alone, 'archive', 'export', run)).stdout).toMatch(/^\{/);
  await expect(tenggat(at.env, 'archive', 'export', run)).rejects.toMatchObject({
    stderr: expect.stringMatching(/^MASTER_KEY_MISSING: /),
  });
  await at.db.destroy();
});

describe.skipIf(process.platform === 'win32')('nothing is lost, and all is caught up with,', () => {
  it('while the archive cannot be written, and while another folder lies in its place', async () => {
    const at = await installation('unreachable');
    await writeFile(at.path, 'not a folder');
    await at.start();
    const first = await ended('ended/unreachable');
    await event(at.db, 's');
    await failed(at.figures, 'sweep', 'ARCHIVE_UNREACHABLE');
    await failed(at.figures, 'log', 'ARCHIVE_UNREACHABLE');
    await isLogged(at.db, 'event/s/1');
    expect(await archivedRuns(at.db)).toEqual([]);
    await rm(at.path);
    await holds(at.db, [first]);

    await rename(at.path, `${at.path}-away`);
    await mkdir(at.path);
    const second = await ended('ended/not-mounted');
    await failed(at.figures, 'sweep', 'ARCHIVE_ANOTHER');
    expect(await readdir(at.path)).toEqual([]);
    await rm(at.path, { recursive: true });
    await rename(`${at.path}-away`, at.path);
    await holds(at.db, [second]);
    await expectWhole(at, [first, second]);
    await eventually(at.figures, (text) => text.includes('tenggat_archive_waiting_seconds 0\n'));
    await at.db.destroy();
  });

  it('while the disk is full, which leaves no half of anything', async () => {
    const at = await installation('disk_full');
    const before = await ended('ended/before-full');
    const archivist = await at.start();
    await holds(at.db, [before]);
    await archivist.stop();
    const [run] = await runsOf('counts/full', 0);
    const kept = await histories(at.archive);
    const full = spawn('sh', ['-c', 'ulimit -f 0 && exec "$0" "$1" archivist', process.execPath, MAIN], {
      env: { ...at.env, TENGGAT_MASTER_KEY: master, TENGGAT_PAYLOAD_KEYS: payloadKeys },
      stdio: 'ignore',
    });
    try {
      await failed(at.figures, 'sweep', 'ARCHIVE_FULL');
      const text = await eventually(at.figures, (all) => /tenggat_archive_waiting_seconds [1-9]/.test(all));
      expect(text).toContain('code="ARCHIVE_FULL"');
    } finally {
      full.kill('SIGKILL');
    }
    const left = await readdir(at.path, { recursive: true });
    expect(left.filter((name) => name.endsWith('.part'))).toEqual([]);
    expect(await histories(at.archive)).toEqual(kept);
    await at.start();
    await holds(at.db, [run!]);
    await expectWhole(at, [before, run!]);
    await at.db.destroy();
  });

  it('when it is killed between the history and its row', async () => {
    const at = await installation('killed');
    const run = await ended('ended/killed');
    const letGo = Promise.withResolvers<void>();
    const locked = Promise.withResolvers<void>();
    const holding = at.db.transaction().execute(async (tx) => {
      // Reading goes on.
      await sql`lock table archived_runs in share row exclusive mode`.execute(tx);
      locked.resolve();
      await letGo.promise;
    });
    await locked.promise;
    const archivist = await at.start();
    const waiting = sql`select from pg_stat_activity where wait_event_type = 'Lock' and query like 'insert into "archived_runs"%'`;
    await eventually(
      async () => (await waiting.execute(at.db)).rows.length,
      (n) => n > 0,
    );
    process.kill(archivist.pid, 'SIGKILL');
    await archivist.exited;
    letGo.resolve();
    await holding;
    expect((await histories(at.archive)).length).toBeGreaterThan(0);

    await at.start();
    await holds(at.db, [run]);
    await expectWhole(at, [run]);
    const digests = new Set((await archivedRuns(at.db)).map(({ digest }) => digest));
    expect((await histories(at.archive)).length).toBe(2 * digests.size);
    await isLogged(at.db, `history/${run}`);
    await at.db.destroy();
  });

  it('when the archive is put back from a backup that is older than the registry', async () => {
    const at = await installation('older');
    const before = await ended('ended/in-the-backup');
    const first = await at.start();
    await holds(at.db, [before]);
    await isLogged(at.db, `history/${before}`);
    await first.stop({ signal: 'SIGTERM' });
    await cp(at.path, `${at.path}-backup`, { recursive: true });
    const second = await at.start();
    const [keyLeft, dataLeft] = [await ended('ended/key-left'), await ended('ended/data-left')];
    await holds(at.db, [keyLeft, dataLeft]);
    await second.stop({ signal: 'SIGTERM' });
    // Of one the key is in the backup, of the other what it opens.
    const halves = (await archivedRuns(at.db)).flatMap(({ run, digest }) => {
      const name = `histories/${digest.slice(0, 2)}/${digest}`;
      return run === keyLeft ? [`${name}.key`] : run === dataLeft ? [name] : [];
    });
    const kept = await Promise.all(halves.map((name) => at.archive.read(name)));
    await rm(at.path, { recursive: true });
    await rename(`${at.path}-backup`, at.path);
    for (const [n, name] of halves.entries()) await at.archive.write(name, kept[n]!);

    await at.start();
    const digests = new Set((await archivedRuns(at.db)).map(({ digest }) => digest));
    await eventually(
      async () => (await histories(at.archive)).length,
      (files) => files === 2 * digests.size,
    );
    await expectWhole(at, [before, keyLeft, dataLeft]);
    const whole = { holds: true, damaged: [], head: { size: await logSize(at.db) } };
    await eventually(
      () => verifyLog(at.archive),
      (verdict) => verdict?.head?.size === whole.head.size,
    );
    expect(await verifyLog(at.archive)).toMatchObject(whole);
    await at.db.destroy();
  });

  it('while the engine, the key of the log or the registry is away; the other steps go on', async () => {
    const at = await installation('away');
    await event(at.db, 's');
    const run = await ended('ended/engine-away');
    const alone = await at.start({ TEMPORAL_ADDRESS: '127.0.0.1:1', TENGGAT_LOG_KEY: '' });
    await failed(at.figures, 'sweep', 'ENGINE_AWAY');
    await failed(at.figures, 'retention', 'ENGINE_AWAY');
    await failed(at.figures, 'log', 'LOG_KEY_MISSING');
    await isLogged(at.db, 'event/s/1');
    await isLogged(at.db, `bundle/${digestOf(code)}`);
    await alone.stop();

    const nowhere = await at.start({ DATABASE_URL: 'postgresql://tenggat@127.0.0.1:1/tenggat' });
    for (const step of ['sweep', 'log', 'bundle']) await failed(at.figures, step, 'REGISTRY_AWAY');
    expect(await at.figures()).not.toMatch(/^tenggat_archive_runs /m);
    await nowhere.stop();

    await at.start();
    await holds(at.db, [run]);
    await eventually(async () => await readCheckpointNote(at.archive), Boolean);
    await at.db.destroy();
  });

  it('a namespace that would delete histories within days is complained about', async () => {
    const at = await installation('short');
    const workflowExecutionRetentionPeriod = msToTs('13 days');
    await client.workflowService.registerNamespace({ namespace: 'short', workflowExecutionRetentionPeriod });
    // A new namespace is known to all parts of the engine after some seconds.
    await at.start({ TEMPORAL_NAMESPACE: 'short' });
    await failed(at.figures, 'retention', 'RETENTION_SHORT');
    await at.db.destroy();
  });
});
