import type { Instant } from '../domain/calendar/zone.ts';
import type { Database } from './database.ts';

/** Streams with a rung that is due by this instant and not yet written. */
export async function rungsWaiting(db: Database, by: Instant): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('clocks')
    .select('stream')
    .distinct()
    .where('next_rung_at', '<=', new Date(by))
    .orderBy('stream')
    .execute();
  return rows.map((row) => row.stream);
}
