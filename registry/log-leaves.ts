import { sql, type Transaction } from 'kysely';
import type { Database } from './database.ts';
import { type AnyEvent, eventOf } from './ledger/append.ts';
import type { Tables } from './tables.ts';

/** Any numbers: they name the locks that make a single writer of leaves, and a single writer of the tree, at a time. */
const logging = 7_300_002;
const growing = 7_300_003;

/** Waits until nobody else writes the tree above the leaves, and keeps others from it until the transaction ends. */
export async function growAlone(tx: Transaction<Tables>): Promise<void> {
  await sql`select pg_advisory_xact_lock(${growing}::bigint)`.execute(tx);
}

export type NewLeaf = { readonly name: string; readonly leaf: object; readonly position?: number };

/** Gives leaves their places at the end of the log, in their order; those whose name is there already are passed over. */
export async function appendLeaves(tx: Transaction<Tables>, leaves: readonly NewLeaf[]): Promise<void> {
  if (leaves.length === 0) return;
  await sql`select pg_advisory_xact_lock(${logging}::bigint)`.execute(tx);
  const known = await tx
    .selectFrom('log_leaves')
    .select('name')
    .where(
      'name',
      'in',
      leaves.map(({ name }) => name),
    )
    .execute();
  const there = new Set(known.map(({ name }) => name));
  const size = await logSize(tx);
  const rows = leaves
    .filter(({ name }) => !there.has(name))
    .map(({ name, leaf, position }, n) => ({
      ...{ index: size + n, name, position: position ?? null },
      leaf: JSON.stringify(leaf),
    }));
  if (rows.length > 0) await tx.insertInto('log_leaves').values(rows).execute();
}

/** How many leaves have their place. */
export async function logSize(db: Database): Promise<number> {
  const row = await db
    .selectFrom('log_leaves')
    .select(({ fn }) => fn.max('index').as('last'))
    .executeTakeFirst();
  return row?.last === null || row?.last === undefined ? 0 : row.last + 1;
}

/** The leaves from a place on, in order. */
export async function leavesFrom(db: Database, index: number, limit: number): Promise<readonly object[]> {
  const rows = await db
    .selectFrom('log_leaves')
    .select('leaf')
    .where('index', '>=', index)
    .orderBy('index')
    .limit(limit)
    .execute();
  return rows.map(({ leaf }) => leaf);
}

/** The leaves about keys of the log, with their places, in order. */
export async function keyLeaves(db: Database): Promise<readonly { readonly index: number; readonly leaf: object }[]> {
  return await db
    .selectFrom('log_leaves')
    .select(['index', 'leaf'])
    .where(sql<string>`leaf ->> 'kind'`, '=', 'key')
    .orderBy('index')
    .execute();
}

/** Where leaves stand, by their names. */
export async function placesOf(db: Database, names: readonly string[]): Promise<ReadonlyMap<string, number>> {
  if (names.length === 0) return new Map();
  const rows = await db.selectFrom('log_leaves').select(['name', 'index']).where('name', 'in', names).execute();
  return new Map(rows.map(({ name, index }) => [name, index]));
}

export type LedgerEvent = { readonly position: number; readonly stream: string; readonly event: AnyEvent };

/** What the ledger holds after the last event that the log has, in its order. Whoever asks holds the log's lock. */
export async function eventsNotLogged(tx: Transaction<Tables>, limit: number): Promise<readonly LedgerEvent[]> {
  await sql`select pg_advisory_xact_lock(${logging}::bigint)`.execute(tx);
  const last = await tx
    .selectFrom('log_leaves')
    .select(({ fn }) => fn.max('position').as('position'))
    .executeTakeFirst();
  const rows = await tx
    .selectFrom('ledger')
    .innerJoin('events', (join) =>
      join.onRef('events.stream', '=', 'ledger.stream').onRef('events.seq', '=', 'ledger.seq'),
    )
    .select('ledger.position')
    .selectAll('events')
    .where('ledger.position', '>', last?.position ?? 0)
    .orderBy('ledger.position')
    .limit(limit)
    .execute();
  return rows.map(({ position, stream, ...row }) => ({ position, stream, event: eventOf(row) }));
}
