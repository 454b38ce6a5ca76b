import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import type { WebhookError } from '../../domain/webhooks/webhook.ts';
import type { Database } from '../database.ts';

/** How long a turn is nobody else's, in seconds: longer than any turn, and how long a delivery waits when its worker dies. */
export const leaseSeconds = 20;

/** A registration whose turn it is: nobody else delivers for it until the lease is over. */
export type Turn = Awaited<ReturnType<typeof takeTurn>> & {};

/** Takes the registration that has waited longest and has something after its position; undefined when there is none. */
export async function takeTurn(db: Database) {
  const lease = randomUUID();
  const due = sql<{ instansi: string; seq: number }>`(
    select instansi, seq from webhooks
    where state = 'active' and next_attempt_at <= clock_timestamp() and leased_until <= clock_timestamp()
      and exists (
        select 1 from ledger where split_part(stream, '/', 2) = webhooks.instansi and position > webhooks.position)
    order by next_attempt_at limit 1 for update skip locked)`;
  return await db
    .with('due', () => due)
    .updateTable('webhooks')
    .from('due')
    .set({ lease, leased_until: sql<Date>`clock_timestamp() + ${leaseSeconds} * interval '1 second'` })
    .whereRef('webhooks.instansi', '=', 'due.instansi')
    .whereRef('webhooks.seq', '=', 'due.seq')
    .returning(['webhooks.instansi', 'webhooks.seq', 'url', 'types', 'position', 'failures', 'answerable', 'lease'])
    .returning(['failing_since', 'key_id', 'wrapped_key', 'sealed', 'previous_sealed'])
    .returning(sql<boolean>`coalesce(previous_until > clock_timestamp(), false)`.as('signs_twice'))
    .returning(sql<Date>`clock_timestamp()`.as('began'))
    .executeTakeFirst();
}

/** One attempt at one event; without an error it was delivered. */
export type Attempt = {
  readonly message: string;
  readonly type: string;
  readonly position: number;
  readonly status: number | null;
  readonly error: WebhookError | null;
  readonly took_ms: number;
  readonly at: Date;
};

export type TurnEnd = {
  /** Everything up to here is delivered or was not wanted. */
  readonly position: number;
  readonly attempts: readonly Attempt[];
  /** How often in a row it has failed by now, and after how many milliseconds it is tried again. */
  readonly failures: number;
  readonly retryAfter: number;
};

/**
 * A turn is over: how far it came, and every attempt. Answers whether it still counted: a turn that outlived its lease, or
 * was overtaken by a replay, moves nothing.
 */
export async function endTurn(tx: Database, turn: Turn, end: TurnEnd): Promise<boolean> {
  const { instansi, seq, lease } = turn;
  const { position, attempts, failures, retryAfter } = end;
  const now = sql<Date>`clock_timestamp()`;
  const { numUpdatedRows } = await tx
    .updateTable('webhooks')
    .set({
      ...{ position, failures, lease: null, leased_until: now },
      ...(attempts.length > 0 && { last_error: attempts.at(-1)?.error ?? null }),
      ...(failures < 2 && { failing_since: failures === 0 ? null : now }),
      next_attempt_at: sql<Date>`clock_timestamp() + ${retryAfter} * interval '1 millisecond'`,
    })
    .where('instansi', '=', instansi)
    .where('seq', '=', seq)
    .where('lease', '=', lease)
    .executeTakeFirst();
  if (numUpdatedRows === 0n) return false;
  if (attempts.length > 0) {
    const rows = attempts.map((attempt) => ({ ...attempt, instansi, webhook: seq }));
    await tx.insertInto('webhook_deliveries').values(rows).execute();
  }
  return true;
}
