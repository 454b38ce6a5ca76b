import { sql } from 'kysely';
import type { Sequenced } from '../../domain/outgoing/cloud-event.ts';
import type { Database } from '../database.ts';
import { eventOf } from './append.ts';

/**
 * What an instansi's part of the ledger holds after a position, in order. Only what is sequenced is there, and nothing
 * will ever appear before what was read: whoever goes on after the last position they saw misses nothing.
 */
export async function readAfter(
  db: Database,
  instansi: string,
  after: number,
  limit: number,
): Promise<readonly Sequenced[]> {
  const rows = await db
    .selectFrom('ledger')
    .innerJoin('events', (join) =>
      join.onRef('events.stream', '=', 'ledger.stream').onRef('events.seq', '=', 'ledger.seq'),
    )
    .select('ledger.position')
    .selectAll('events')
    .where(sql`split_part(ledger.stream, '/', 2)`, '=', instansi)
    .where('ledger.position', '>', after)
    .orderBy('ledger.position')
    .limit(limit)
    .execute();
  return rows.map(({ position, stream, ...row }) => ({ ...eventOf(row), stream, position }));
}

/** The position of the last event of an instansi that is sequenced; 0 before the first. */
export async function lastPosition(db: Database, instansi: string): Promise<number> {
  const row = await db
    .selectFrom('ledger')
    .select(({ fn }) => fn.max('position').as('position'))
    .where(sql`split_part(stream, '/', 2)`, '=', instansi)
    .executeTakeFirst();
  return row?.position ?? 0;
}
