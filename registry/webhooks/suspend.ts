import type { Transaction } from 'kysely';
import { civilDateOf, type Instant } from '../../domain/calendar/zone.ts';
import type { WebhookError } from '../../domain/webhooks/webhook.ts';
import { zoneOf } from '../instansi.ts';
import { appendIn, lastSeq, lockStream } from '../ledger/append.ts';
import type { Tables } from '../tables.ts';
import { webhookStream } from './registrations.ts';
import { endTurn, type Turn, type TurnEnd } from './turns.ts';

/**
 * Ends the turn after which a receiver is given up on. Nothing goes out any more until somebody resumes: the ledger says
 * so, and whoever is answerable has a notice. A registration that was paused or removed meanwhile is left as it is.
 */
export async function suspend(
  tx: Transaction<Tables>,
  turn: Turn,
  end: TurnEnd,
  { error, now }: { readonly error: WebhookError; readonly now: Instant },
): Promise<void> {
  const { instansi, seq: of, answerable: account } = turn;
  const stream = webhookStream(instansi);
  // Before its row, as whoever decides about it does.
  await lockStream(tx, stream);
  if (!(await endTurn(tx, turn, end))) return;
  const { numUpdatedRows } = await tx
    .updateTable('webhooks')
    .set({ state: 'suspended' })
    .where('instansi', '=', instansi)
    .where('seq', '=', of)
    .where('state', '=', 'active')
    .executeTakeFirst();
  if (numUpdatedRows === 0n) return;
  const seq = (await lastSeq(tx, stream)) + 1;
  const effectiveOn = civilDateOf(now, (await zoneOf(tx, instansi)) ?? 'WIB');
  const by = { kind: 'system', name: 'webhook' } as const;
  const event = { type: 'webhook-suspended', of, error, seq, effectiveOn, recordedAt: now, by } as const;
  await appendIn(tx, { process: 'webhook', stream, instansi, events: [event] });
  const told = { told_at: new Date(now), delivered_at: new Date(now), account, grant: null, deputy_of: null };
  await tx
    .insertInto('notices')
    .values({
      ...{ instansi, task: `${stream}/${seq}`, stream, kind: event.type },
      ...{ ...told, office: 'administrator', instead_of: null },
    })
    .execute();
}
