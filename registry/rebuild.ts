import { sql, type Transaction } from 'kysely';
import { setting } from '../platform/config.ts';
import { type Database, openDatabase } from './database.ts';
import { readStream } from './ledger/append.ts';
import type { Filed } from './ledger/filed.ts';
import { project } from './ledger/project.ts';
import type { Tables } from './tables.ts';

const folded = [
  'cases',
  'formations',
  'conversions',
  'conversion_rows',
  'selections',
  'decrees',
  'policies',
  'authorities',
  'disputes',
  'bulk_runs',
  'imports',
  'erasures',
  'accounts',
  'clocks',
  'tasks',
] as const;
export type Difference = {
  readonly table: (typeof folded)[number];
  readonly onlyInRegistry: number;
  readonly onlyInLedger: number;
};

/** `tenggat registry rebuild [--check]`: folds the ledger anew; with `--check` only compares, and fails when they differ. */
export async function rebuildRegistry({ check }: { readonly check: boolean }): Promise<void> {
  const db = openDatabase({ url: setting('DATABASE_URL'), poolSize: 2, name: 'tenggat-rebuild' });
  try {
    const { streams, differences } = await rebuild(db, { check });
    for (const { table, onlyInRegistry, onlyInLedger } of differences) {
      console.log(`${table}: ${onlyInRegistry} baris hanya ada di registri, ${onlyInLedger} hanya menurut buku besar.`);
    }
    if (differences.length === 0) console.log(`Registri sama dengan buku besar (${streams} aliran).`);
    else if (check) process.exitCode = 1;
    else console.log('Registri telah disusun ulang dari buku besar.');
  } finally {
    await db.destroy();
  }
}

class Rollback extends Error {}

/** Folds every stream from its first event, and answers where the read model differed. With `check` nothing is changed. */
export async function rebuild(
  db: Database,
  { check }: { readonly check: boolean },
): Promise<{ streams: number; differences: readonly Difference[] }> {
  let answer: { streams: number; differences: readonly Difference[] } = { streams: 0, differences: [] };
  try {
    await db.transaction().execute(async (tx) => {
      await sql`set local statement_timeout = 0`.execute(tx);
      // Commits wait, and are repeated, until this is done: the fold and the read model are of one instant.
      await sql`lock table events in share mode`.execute(tx);
      for (const table of folded) {
        await sql`create temp table ${sql.id(`kept_${table}`)} on commit drop as select * from ${sql.id(table)}`.execute(
          tx,
        );
      }
      await sql`delete from tasks`.execute(tx);
      await sql`delete from clocks`.execute(tx);
      await sql`delete from cases`.execute(tx);
      await sql`delete from conversion_rows`.execute(tx);
      await sql`delete from conversions`.execute(tx);
      await sql`delete from selections`.execute(tx);
      await sql`delete from decrees`.execute(tx);
      await sql`delete from policies`.execute(tx);
      await sql`delete from authorities`.execute(tx);
      await sql`delete from disputes`.execute(tx);
      await sql`delete from bulk_runs`.execute(tx);
      await sql`delete from imports`.execute(tx);
      await sql`delete from erasures`.execute(tx);
      await sql`delete from accounts`.execute(tx);
      await sql`update formations set state = '{}', stage = 'opened', outcome = null, version = 0, revision = 0`.execute(
        tx,
      );
      await sql`update formation_rows set excluded = null, excluded_by = null where excluded is not null`.execute(tx);
      const streams = await tx.selectFrom('events').select('stream').distinct().orderBy('stream').execute();
      for (const { stream } of streams) await foldStream(tx, stream);
      answer = { streams: streams.length, differences: await differences(tx) };
      if (check) throw new Rollback();
    });
  } catch (error) {
    if (!(error instanceof Rollback)) throw error;
  }
  return answer;
}

async function foldStream(tx: Transaction<Tables>, stream: string): Promise<void> {
  const [process, instansi = ''] = stream.split('/');
  const events = await readStream(tx, stream);
  await project(tx, { process, stream, instansi, events } as unknown as Filed);
}

async function differences(tx: Transaction<Tables>): Promise<readonly Difference[]> {
  const found: Difference[] = [];
  for (const table of folded) {
    const [now, kept] = [sql.id(table), sql.id(`kept_${table}`)];
    const { rows } = await sql<{ lost: number; gained: number }>`
      select (select count(*) from (select * from ${kept} except select * from ${now}) as lost) as lost,
             (select count(*) from (select * from ${now} except select * from ${kept}) as gained) as gained
    `.execute(tx);
    const { lost = 0, gained = 0 } = rows[0] ?? {};
    if (lost + gained > 0) found.push({ table, onlyInRegistry: lost, onlyInLedger: gained });
  }
  return found;
}
