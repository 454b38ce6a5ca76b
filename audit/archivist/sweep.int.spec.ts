import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { removePostgres } from '../../platform/postgres/remove-postgres.ts';
import { type Postgres, startPostgres } from '../../platform/postgres/start-postgres.ts';
import { type Database, openDatabase } from '../../registry/database.ts';
import { migrate } from '../../registry/migrate.ts';
import { ArchiveError } from '../archive/archive.ts';
import type { ClosedRun } from './closed-runs.ts';
import { sweeper } from './sweep.ts';

const minute = 60_000;
const day = 86_400_000;
const began = Date.parse('2026-11-23T00:00:00Z');
const signal = new AbortController().signal;
let folder: string;
let postgres: Postgres;
let db: Database;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tenggat-sweep-'));
  postgres = await startPostgres({ dataDir: join(folder, 'pg') });
  db = openDatabase({ url: postgres.url });
  await migrate(db);
});
beforeEach(() => db.deleteFrom('archived_runs').execute());
afterAll(async () => {
  await db?.destroy();
  await postgres?.stop();
  await removePostgres(join(folder, 'pg'));
  await rm(folder, { recursive: true });
});

/** An engine whose list shows what stands in `listed`, with runs that nobody can export, and an archive of rows alone. */
function engine() {
  const listed: ClosedRun[] = [];
  const unlisted = new Map<string, ClosedRun>();
  const broken = new Map<string, Error>();
  const next = new Map<string, string>();
  const archive = new Set<string>();
  const told: string[] = [];
  const asked: number[] = [];
  let now = began;
  const sweep = sweeper({
    db,
    closedRuns: async (since) => {
      asked.push(since);
      return listed.filter(({ closedAt }) => closedAt >= since);
    },
    closedRun: async ({ run }) => unlisted.get(run) ?? listed.find((one) => one.run === run),
    kept: async () => archive,
    async take({ workflow, run }) {
      const fault = broken.get(run);
      if (fault) throw fault;
      const at = new Date(now);
      const row = { run, workflow, digest: run, bundles: '[]', sdk: '', namespace: 'n', outcome: 'completed' };
      const times = { started_at: at, closed_at: at, archived_at: at };
      await db
        .insertInto('archived_runs')
        .values({ ...row, ...times, codec_keys: '[]', engine_events: 1, next_run: next.get(run) ?? null })
        .onConflict((on) => on.doNothing())
        .execute();
      archive.add(run);
    },
    now: () => now,
    onFault: (error, { run }) => told.push(`${run}: ${(error as { code?: string }).code}`),
  });
  const pass = (ms: number) => {
    now += ms;
    return sweep(signal);
  };
  return { listed, unlisted, broken, next, archive, told, asked, pass };
}

const run = (name: string, closedAt: number): ClosedRun => ({ workflow: `w/${name}`, run: name, closedAt });
const archived = async () =>
  (await db.selectFrom('archived_runs').select('run').orderBy('run').execute()).map((row) => row.run);
const unreachable = () => new ArchiveError('ARCHIVE_UNREACHABLE', 'somewhere');

it('the first sweep takes all that ever ended; the next ones look back ten minutes beyond the last', async () => {
  const { listed, asked, pass } = engine();
  listed.push(run('a', began - 400 * day), run('b', began - 1));
  expect(await pass(0)).toEqual({ archived: 2 });
  listed.push(run('c', began - 9 * minute));
  expect(await pass(minute)).toEqual({ archived: 1 });
  expect(await pass(minute)).toEqual({ archived: 0 });
  expect(await archived()).toEqual(['a', 'b', 'c']);
  expect(asked).toEqual([0, began - 10 * minute, began - 9 * minute]);
});

it('a run that ends in years to come, as in a sandbox, hides none that ends today', async () => {
  const { listed, pass } = engine();
  listed.push(run('a', began + 700 * day));
  await pass(0);
  listed.push(run('b', began + minute));
  await pass(minute);
  expect(await archived()).toEqual(['a', 'b']);
});

it('what the list shows later than ten minutes is taken within a day', async () => {
  const { listed, pass } = engine();
  await pass(0);
  await pass(30 * minute);
  listed.push(run('late', began));
  await pass(minute);
  expect(await archived()).toEqual([]);
  await pass(day);
  expect(await archived()).toEqual(['late']);
});

it('a run that the list never shows is found by the name of the run before it, once it has ended', async () => {
  const { listed, unlisted, next, pass } = engine();
  listed.push(run('a', began - day));
  next.set('a', 'b');
  await pass(0);
  expect(await archived()).toEqual(['a']);
  unlisted.set('b', run('b', began + minute));
  await pass(day);
  expect(await archived()).toEqual(['a', 'b']);
});

it('what the archive has no more is exported again within a day; what the engine has no more either keeps nobody waiting', async () => {
  const { listed, archive, pass } = engine();
  listed.push(...['a', 'b', 'c'].map((name) => run(name, began)));
  await pass(0);
  archive.delete('b');
  archive.delete('c');
  listed.pop();
  expect(await pass(minute)).toEqual({ archived: 0 });
  expect(await pass(day)).toEqual({ archived: 1 });
  expect([...archive]).toEqual(['a', 'b']);
});

it('a run that cannot be exported holds up no other, is told of, and looked for until it can', async () => {
  const { listed, broken, told, asked, pass } = engine();
  listed.push(...['a', 'b', 'c'].map((name, n) => run(name, began - (10 - n) * minute)));
  broken.set('a', Object.assign(new Error(), { code: 'PAYLOAD_KEY_UNKNOWN' }));
  expect(await pass(0)).toEqual({ archived: 2, oldestWaiting: began - 10 * minute });
  expect(await archived()).toEqual(['b', 'c']);
  await pass(30 * day);
  expect(told).toEqual(['a: PAYLOAD_KEY_UNKNOWN', 'a: PAYLOAD_KEY_UNKNOWN']);
  broken.clear();
  expect(await pass(minute)).toEqual({ archived: 1 });
  expect(await archived()).toEqual(['a', 'b', 'c']);
  expect(asked).toEqual([0, 0, 0]);
});

it('an archive that is away is tried for a few runs and left alone until the next sweep, which has all of them', async () => {
  const { listed, broken, told, pass } = engine();
  const names = Array.from({ length: 100 }, (_, n) => `r-${n}`);
  listed.push(...names.map((name, n) => run(name, began - n)));
  for (const name of names) broken.set(name, unreachable());
  await pass(0);
  expect(told.length).toBeLessThan(15);
  broken.clear();
  expect(await pass(3 * day)).toEqual({ archived: 100 });
});
