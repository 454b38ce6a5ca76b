import { sql } from 'kysely';
import type { Instant } from '../domain/calendar/zone.ts';
import type { Database } from './database.ts';

/** Streams with a rung, or something else that comes by itself, that is due by this instant and not yet written. */
export async function rungsWaiting(db: Database, by: Instant): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('clocks')
    .select('stream')
    .distinct()
    .where('next_rung_at', '<=', new Date(by))
    .union(db.selectFrom('cases').select('stream').where('next_at', '<=', new Date(by)))
    .orderBy('stream')
    .execute();
  return rows.map((row) => row.stream);
}

/** The earliest instant of all that is yet to come by itself. */
export async function nextWaiting(db: Database): Promise<Instant | undefined> {
  const { rows } = await sql<{ at: Date | null }>`
    select least((select min(next_rung_at) from clocks), (select min(next_at) from cases)) as at`.execute(db);
  return rows[0]?.at?.getTime();
}
