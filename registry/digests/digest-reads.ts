import type { DigestState } from '../../domain/digest/events.ts';
import type { Database } from '../database.ts';

export type DigestFilter = {
  readonly instansi: string;
  readonly state?: DigestState | undefined;
  /** Only what was made before this message. */
  readonly after?: string | undefined;
  readonly limit: number;
};

/** One page of the messages of an instansi, the newest first. */
export async function listDigests(db: Database, { instansi, state, after, limit }: DigestFilter) {
  let query = db
    .selectFrom('digests')
    .select(['id', 'account', 'day', 'kind', 'tasks', 'state', 'attempts', 'last_error'])
    .select(['created_at', 'attempted_at', 'ended_at'])
    .where('instansi', '=', instansi)
    .orderBy('created_at', 'desc')
    .orderBy('id', 'desc')
    .limit(limit);
  if (state !== undefined) query = query.where('state', '=', state);
  if (after !== undefined) {
    const last = db.selectFrom('digests').select(['created_at', 'id']).where('instansi', '=', instansi);
    const known = await last.where('id', '=', after).executeTakeFirst();
    if (known === undefined) return [];
    query = query.where((where) =>
      where(where.refTuple('created_at', 'id'), '<', where.tuple(known.created_at, known.id)),
    );
  }
  return await query.execute();
}
