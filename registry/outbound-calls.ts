import type { Database } from './database.ts';

/** How far a write to an outside system has come: its intent is stored before it is sent, its end after it was answered. */
export async function callState(db: Database, kind: string, key: string): Promise<'begun' | 'done' | undefined> {
  const row = await db
    .selectFrom('outbound_calls')
    .select('state')
    .where('kind', '=', kind)
    .where('key', '=', key)
    .executeTakeFirst();
  return row?.state;
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

/** The write certainly did not arrive: it may be begun again. */
export async function forgetCall(db: Database, kind: string, key: string): Promise<void> {
  await db
    .deleteFrom('outbound_calls')
    .where('kind', '=', kind)
    .where('key', '=', key)
    .where('state', '=', 'begun')
    .execute();
}
