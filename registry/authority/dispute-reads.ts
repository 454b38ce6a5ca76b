import { sql } from 'kysely';
import type { OpenDispute } from '../../domain/authority/decide.ts';
import type { DisputedDecision } from '../../domain/authority/register.ts';
import type { CivilDate } from '../../domain/calendar/civil-date.ts';
import type { Actor } from '../../domain/case/event.ts';
import type { Database } from '../database.ts';

/** A decision whose authority is, or was, in dispute. */
type DisputeRow = DisputedDecision & {
  readonly authority: number;
  readonly revocation: number | null;
  readonly settledAs: 'confirmed' | 'to-be-redone' | null;
};

/** This decision, where it is in dispute and the PPK has said nothing yet, and who took it. */
export async function findOpenDispute(
  db: Database,
  { stream, seq }: DisputedDecision,
): Promise<OpenDispute | undefined> {
  const row = await db
    .selectFrom('disputes')
    .innerJoin('events', (join) =>
      join.onRef('events.stream', '=', 'disputes.stream').onRef('events.seq', '=', 'disputes.seq'),
    )
    .select(['authority', 'disputes.effective_on as effectiveOn', 'revocation', 'by'])
    .where('disputes.stream', '=', stream)
    .where('disputes.seq', '=', seq)
    .where('settled_by', 'is', null)
    .executeTakeFirst();
  if (row === undefined) return undefined;
  const { authority, effectiveOn, revocation, by } = row;
  const decidedBy = by.kind === 'official' ? by.account : by.name;
  return { stream, seq, authority, effectiveOn, ...(revocation !== null && { revocation }), decidedBy };
}

/** One page of disputes, open or settled, in the order of their place in the ledger, with the decision of each. */
export async function listDisputes(
  db: Database,
  instansi: string,
  {
    open,
    after,
    limit,
  }: { readonly open: boolean; readonly after?: DisputedDecision | undefined; readonly limit: number },
): Promise<readonly (DisputeRow & DecisionRow)[]> {
  let query = db
    .selectFrom('disputes')
    .innerJoin('events', (join) =>
      join.onRef('events.stream', '=', 'disputes.stream').onRef('events.seq', '=', 'disputes.seq'),
    )
    .select(['disputes.stream', 'disputes.seq', 'authority', 'revocation', 'settled_as as settledAs'])
    .select('disputes.effective_on as effectiveOn')
    .select(['events.type', 'events.recorded_at as recordedAt', 'events.by'])
    .where('instansi', '=', instansi)
    .where('settled_by', open ? 'is' : 'is not', null)
    .orderBy('disputes.stream')
    .orderBy('disputes.seq')
    .limit(limit);
  if (after) query = query.where(sql<boolean>`(disputes.stream, disputes.seq) > (${after.stream}, ${after.seq})`);
  return await query.execute();
}

type DecisionRow = {
  readonly type: string;
  readonly effectiveOn: CivilDate;
  readonly recordedAt: Date;
  readonly by: Actor;
};
