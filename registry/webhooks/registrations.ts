import { sql } from 'kysely';
import type { HeldWebhook, WebhookEvent } from '../../domain/webhooks/webhook.ts';
import type { Database } from '../database.ts';

/** The name of the stream in which an instansi's webhooks are registered. It is no workflow: nothing waits in it. */
export function webhookStream(instansi: string): string {
  return `webhook/${instansi}/register`;
}

/** How a registration stands; undefined where the instansi has none of this number. */
export async function findWebhook(db: Database, instansi: string, seq: number): Promise<HeldWebhook | undefined> {
  return await db
    .selectFrom('webhooks')
    .select(['state', 'position'])
    .where('instansi', '=', instansi)
    .where('seq', '=', seq)
    .executeTakeFirst();
}

/** Every registration of an instansi, those removed too; never a secret. */
export async function listWebhooks(db: Database, instansi: string) {
  return await db
    .selectFrom('webhooks')
    .select(['seq', 'url', 'types', 'state', 'position', 'failures'])
    .select(['failing_since as failingSince', 'last_error as lastError', 'next_attempt_at as nextAttemptAt'])
    .select(sql<boolean>`coalesce(previous_until > clock_timestamp(), false)`.as('signsTwice'))
    .where('instansi', '=', instansi)
    .orderBy('seq')
    .execute();
}

/** What an official's decision changes in its registration: in the transaction of its event. Secrets are kept by themselves. */
export async function changeWebhook(
  tx: Database,
  instansi: string,
  event: WebhookEvent,
  account: string,
): Promise<void> {
  if (event.type === 'webhook-registered') return;
  const row = tx.updateTable('webhooks').where('instansi', '=', instansi).where('seq', '=', event.of);
  const anew = { failures: 0, failing_since: null, last_error: null, next_attempt_at: sql<Date>`clock_timestamp()` };
  switch (event.type) {
    case 'webhook-paused':
      return void (await row.set({ state: 'paused' }).execute());
    case 'webhook-resumed':
      return void (await row.set({ ...anew, state: 'active', answerable: account }).execute());
    case 'webhook-removed':
      return void (await row.set({ state: 'removed' }).execute());
    case 'webhook-replayed':
      // A delivery that is under way may no longer move the position; until its time is over nobody begins another.
      return void (await row.set({ ...anew, position: event.after, lease: null }).execute());
    case 'webhook-tested':
      return void (await row.set({ next_attempt_at: sql<Date>`clock_timestamp()` }).execute());
    case 'webhook-secret-rotated':
    case 'webhook-suspended':
      return;
    default:
      return event satisfies never;
  }
}
