import { sql } from 'kysely';
import type { Database } from '../database.ts';
import { type AnyEvent, eventOf } from '../ledger/append.ts';

/** `position`: undefined while it waits for the sequencer to give it one; 0 where it has none and never will. */
export type PlacedEvent = { readonly event: AnyEvent; readonly position: number | undefined };

/** The events of a stream in order, each with its place in the ledger. */
export async function placedEvents(db: Database, stream: string): Promise<readonly PlacedEvent[]> {
  const rows = await db
    .selectFrom('events')
    .leftJoin('ledger', (join) =>
      join.onRef('events.stream', '=', 'ledger.stream').onRef('events.seq', '=', 'ledger.seq'),
    )
    .leftJoin('unsequenced', (join) =>
      join.onRef('events.stream', '=', 'unsequenced.stream').onRef('events.seq', '=', 'unsequenced.seq'),
    )
    .selectAll('events')
    .select(['ledger.position', 'unsequenced.id as waits'])
    .where('events.stream', '=', stream)
    .orderBy('events.seq')
    .execute();
  return rows.map(({ position, waits, ...row }) => ({
    event: eventOf(row),
    position: position ?? (waits === null ? 0 : undefined),
  }));
}

/** Every stream of the ledger and every workflow that was archived, each once. */
export async function auditedNames(db: Database): Promise<readonly string[]> {
  const { rows } = await sql<{ name: string }>`
    select stream as name from events union select workflow from archived_runs
  `.execute(db);
  return rows.map(({ name }) => name);
}

/** The last position of the ledger that the log has among its first `size` leaves; 0 before the first. */
export async function positionLogged(db: Database, size: number): Promise<number> {
  const row = await db
    .selectFrom('log_leaves')
    .select(({ fn }) => fn.max('position').as('position'))
    .where('index', '<', size)
    .executeTakeFirst();
  return row?.position ?? 0;
}

/** The streams and workflows that a case is meant by: by its name, or by its id alone. */
export async function namesOfCase(db: Database, idOrName: string): Promise<readonly string[]> {
  const { rows } = await sql<{ name: string }>`
    select name from (select stream as name from events union select workflow from archived_runs) as names
    where name = ${idOrName} or split_part(name, '/', 3) = ${idOrName}
    order by name
  `.execute(db);
  return rows.map(({ name }) => name);
}
