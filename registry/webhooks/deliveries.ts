import { sql } from 'kysely';
import type { Database } from '../database.ts';

type DeliveryFilter = {
  readonly instansi: string;
  readonly webhook: number;
  readonly failed: boolean;
  readonly before?: number | undefined;
  readonly limit: number;
};

/** The attempts at a registration's deliveries, the latest first. */
export async function listDeliveries(db: Database, { instansi, webhook, failed, before, limit }: DeliveryFilter) {
  let query = db
    .selectFrom('webhook_deliveries')
    .select(['id', 'message', 'type', 'position', 'status', 'error', 'took_ms as tookMs', 'at'])
    .where('instansi', '=', instansi)
    .where('webhook', '=', webhook)
    .orderBy('id', 'desc')
    .limit(limit);
  if (failed) query = query.where('error', 'is not', null);
  if (before !== undefined) query = query.where('id', '<', before);
  return await query.execute();
}

/** Forgets attempts of more than thirty days ago: the ledger can be read again, how often it was sent is no evidence. */
export async function forgetDeliveries(db: Database): Promise<void> {
  await db
    .deleteFrom('webhook_deliveries')
    .where('at', '<', sql<Date>`clock_timestamp() - interval '30 days'`)
    .execute();
}
