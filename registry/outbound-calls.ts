import type { Instant } from '../domain/calendar/zone.ts';
import type { Database } from './database.ts';

/** How far a write to an outside system has come: its intent is stored before it is sent, its end after it was answered. */
export async function knownCall(
  db: Database,
  kind: string,
  key: string,
): Promise<{ readonly state: 'begun' | 'done'; readonly begunAt: Instant } | undefined> {
  const row = await db
    .selectFrom('outbound_calls')
    .select(['state', 'begun_at'])
    .where('kind', '=', kind)
    .where('key', '=', key)
    .executeTakeFirst();
  return row && { state: row.state, begunAt: row.begun_at.getTime() };
}

/** Fails when the same write was begun before: two attempts at once cannot both send. */
export async function beginCall(db: Database, kind: string, key: string): Promise<void> {
  await db
    .insertInto('outbound_calls')
    .values({ kind, key, stream: key, state: 'begun', begun_at: new Date(), ended_at: null })
    .execute();
}

export async function endCall(db: Database, kind: string, key: string): Promise<void> {
  await db
    .updateTable('outbound_calls')
    .set({ state: 'done', ended_at: new Date() })
    .where('kind', '=', kind)
    .where('key', '=', key)
    .execute();
}

/** Begins a write anew whose earlier attempt is known not to have arrived. Of two at once one fails. */
export async function beginAgain(db: Database, kind: string, key: string, begunAt: Instant): Promise<void> {
  const begun = await db
    .updateTable('outbound_calls')
    .set({ begun_at: new Date() })
    .where('kind', '=', kind)
    .where('key', '=', key)
    .where('state', '=', 'begun')
    .where('begun_at', '=', new Date(begunAt))
    .executeTakeFirst();
  if (begun.numUpdatedRows !== 1n) throw new Error('Another attempt has begun this write again');
}

/** The write certainly did not arrive: it may be begun again. */
export async function forgetCall(db: Database, kind: string, key: string): Promise<void> {
  await db
    .deleteFrom('outbound_calls')
    .where('kind', '=', kind)
    .where('key', '=', key)
    .where('state', '=', 'begun')
    .execute();
}
