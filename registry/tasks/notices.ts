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

/** Who was told what, the latest first. */
export async function notices(db: Database, { instansi, account, vacant, before, limit }: NoticeFilter) {
  let query = db
    .selectFrom('notices')
    .select(['id', 'task', 'stream', 'kind', 'office', 'instead_of as insteadOf', 'account', 'grant'])
    .select(['deputy_of as deputyOf', 'channel', 'state', 'told_at as toldAt', 'delivered_at as deliveredAt'])
    .where('instansi', '=', instansi)
    .orderBy('id', 'desc')
    .limit(limit);
  if (account !== undefined) query = query.where('account', '=', account);
  if (vacant) query = query.where('account', 'is', null);
  if (before !== undefined) query = query.where('id', '<', before);
  return await query.execute();
}
