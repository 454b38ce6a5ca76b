import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { removePostgres } from '../../platform/postgres/remove-postgres.ts';
import { startPostgres } from '../../platform/postgres/start-postgres.ts';
import { type Database, openDatabase } from '../../registry/database.ts';
import { appendLeaves } from '../../registry/log-leaves.ts';
import { migrate } from '../../registry/migrate.ts';
import { type Archive, ArchiveError } from '../archive/archive.ts';
import { named } from '../log/keeper.ts';
import { type NoteSigner, newSigningKey, noteSigner, signingKeyFrom } from '../log/note.ts';

export const origin = 'log.tenggat.example';

export function newSigner(name = origin): NoteSigner {
  const { key } = signingKeyFrom(newSigningKey(name))!;
  return noteSigner(name, key);
}

/** An archive in memory. `failWrite`: which write fails from now on, the next one being 0, as a full disk does. */
export type MemoryArchive = Archive & { readonly kept: Map<string, Buffer>; failWrite: number; writes: number };

export function memoryArchive(): MemoryArchive {
  const kept = new Map<string, Buffer>();
  const archive: MemoryArchive = {
    kept,
    failWrite: Number.POSITIVE_INFINITY,
    writes: 0,
    read: async (name) => kept.get(name),
    async write(name, bytes) {
      if (archive.writes >= archive.failWrite) throw new ArchiveError('ARCHIVE_FULL', 'memory');
      archive.writes += 1;
      kept.set(name, Buffer.from(bytes));
    },
    async remove(name) {
      kept.delete(name);
    },
    async *list(prefix) {
      yield* [...kept.keys()].filter((name) => name.startsWith(prefix)).sort();
    },
  };
  return archive;
}

/** The registry of a log, on a PostgreSQL of its own. */
export type Registry = {
  readonly db: Database;
  readonly url: string;
  /** Leaves of runs `from` up to `to`, at the end of the log. */
  add(from: number, to: number, of?: string): Promise<void>;
  /** Takes away the leaves from a place on: what an older backup does. */
  cutAt(index: number): Promise<void>;
  end(): Promise<void>;
};

export async function startRegistry(): Promise<Registry> {
  const folder = await mkdtemp(join(tmpdir(), 'tenggat-log-'));
  const postgres = await startPostgres({ dataDir: join(folder, 'pg') });
  const db = openDatabase({ url: postgres.url, name: 'tenggat-test' });
  await migrate(db);
  return {
    db,
    url: postgres.url,
    async add(from, to, of = 'run') {
      const leaves = Array.from({ length: to - from }, (_, n) => runLeaf(`${of}-${from + n}`));
      await db.transaction().execute((tx) => appendLeaves(tx, leaves.map(named)));
    },
    async cutAt(index) {
      await sql`delete from log_leaves where index >= ${index}`.execute(db);
    },
    async end() {
      await db.destroy();
      await postgres.stop();
      await removePostgres(join(folder, 'pg'));
      await rm(folder, { recursive: true });
    },
  };
}

function runLeaf(run: string) {
  return { kind: 'history', workflow: 'w', run, digest: 'd', bundles: [] } as const;
}
