import { sql } from 'kysely';
import type { Database } from '../database.ts';

type NoticeFilter = {
  readonly instansi: string;
  /** Only those to this account. */
  readonly account?: string | undefined;
  /** Only those for which nobody holds the office, nor any above it. */
  readonly vacant: boolean;
  readonly before?: number | undefined;
  readonly limit: number;
};

/** Who was told what, the latest first, and by which mail: the one that went out, or else the last that was made. */
export async function notices(db: Database, { instansi, account, vacant, before, limit }: NoticeFilter) {
  let query = db
    .selectFrom('notices')
    .leftJoinLateral(
      (eb) =>
        eb
          .selectFrom('digest_tasks')
          .innerJoin('digests', 'digests.id', 'digest_tasks.digest')
          .select(['digests.id as message', 'digests.state as mailState', 'digests.ended_at as endedAt'])
          .whereRef('digest_tasks.task', '=', 'notices.task')
          .whereRef('digests.instansi', '=', 'notices.instansi')
          .whereRef('digests.account', '=', 'notices.account')
          .orderBy(sql`digests.state = 'sent'`, 'desc')
          .orderBy('digests.created_at', 'desc')
          .limit(1)
          .as('mail'),
      (join) => join.onTrue(),
    )
    .select(['id', 'task', 'stream', 'kind', 'office', 'instead_of as insteadOf', 'account', 'grant'])
    .select(['deputy_of as deputyOf', 'state', 'told_at as toldAt', 'delivered_at as deliveredAt'])
    .select(['message', 'mailState', 'endedAt'])
    .where('instansi', '=', instansi)
    .orderBy('id', 'desc')
    .limit(limit);
  if (account !== undefined) query = query.where('account', '=', account);
  if (vacant) query = query.where('account', 'is', null);
  if (before !== undefined) query = query.where('id', '<', before);
  return await query.execute();
}
