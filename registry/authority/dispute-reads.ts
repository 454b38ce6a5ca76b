import { sql } from 'kysely';
import type { CivilDate } from '../../domain/calendar/civil-date.ts';
import type { Actor } from '../../domain/case/event.ts';
import type { Database } from '../database.ts';

/** A decision whose authority is, or was, in dispute. */
export type DisputeRow = {
  readonly stream: string;
  readonly seq: number;
  readonly authority: number;
  readonly revocation: number;
  readonly settledAs: 'confirmed' | 'to-be-redone' | null;
};

const columns = ['disputes.stream', 'disputes.seq', 'authority', 'revocation', 'settled_as as settledAs'] as const;

/** The dispute about event `seq` of the file or batch of this id. */
export async function findDispute(
  db: Database,
  instansi: string,
  id: string,
  seq: number,
): Promise<DisputeRow | undefined> {
  return await db
    .selectFrom('disputes')
    .select(columns)
    .where('instansi', '=', instansi)
    .where('seq', '=', seq)
    .where(sql<string>`split_part(stream, '/', 3)`, '=', id)
    .executeTakeFirst();
}

/** One page of disputes, open or settled, in the order of their place in the ledger, with the decision of each. */
export async function listDisputes(
  db: Database,
  instansi: string,
  { open, after, limit }: { readonly open: boolean; readonly after?: DisputeKey | undefined; readonly limit: number },
): Promise<readonly (DisputeRow & DecisionRow)[]> {
  let query = db
    .selectFrom('disputes')
    .innerJoin('events', (join) =>
      join.onRef('events.stream', '=', 'disputes.stream').onRef('events.seq', '=', 'disputes.seq'),
    )
    .select(columns)
    .select(['events.type', 'events.effective_on as effectiveOn', 'events.recorded_at as recordedAt', 'events.by'])
    .where('instansi', '=', instansi)
    .where('settled_by', open ? 'is' : 'is not', null)
    .orderBy('disputes.stream')
    .orderBy('disputes.seq')
    .limit(limit);
  if (after) query = query.where(sql<boolean>`(disputes.stream, disputes.seq) > (${after.stream}, ${after.seq})`);
  return await query.execute();
}

type DisputeKey = { readonly stream: string; readonly seq: number };
type DecisionRow = {
  readonly type: string;
  readonly effectiveOn: CivilDate;
  readonly recordedAt: Date;
  readonly by: Actor;
};
