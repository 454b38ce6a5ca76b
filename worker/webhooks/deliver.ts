import { WebhookFault, type WebhookPost } from '../../activities/adapters/webhook/post.ts';
import { signed } from '../../activities/adapters/webhook/sign.ts';
import type { Instant } from '../../domain/calendar/zone.ts';
import { type CloudEvent, cloudEvent, type Sequenced } from '../../domain/outgoing/cloud-event.ts';
import { passes } from '../../domain/outgoing/event-filter.ts';
import { isGivenUp, retryAfter } from '../../domain/webhooks/retry.ts';
import type { KeyRing } from '../../platform/keys.ts';
import type { Database } from '../../registry/database.ts';
import { readAfter } from '../../registry/ledger/read-by-position.ts';
import { secretsOf } from '../../registry/webhooks/secrets.ts';
import { suspend } from '../../registry/webhooks/suspend.ts';
import { type Attempt, endTurn, type Turn } from '../../registry/webhooks/turns.ts';

export type Delivering = {
  readonly db: Database;
  readonly keys: KeyRing;
  readonly post: WebhookPost;
  /** By which the ledger records: the sandbox's in a sandbox. */
  readonly clock: () => Promise<Instant>;
};

/** A turn is over after so many events, or when it has taken so long (milliseconds): then others have theirs. */
const eventsOfTurn = 200;
const lengthOfTurn = 2_000;

/**
 * One turn of one registration: delivers its events one after the other, in the order of their positions, and then moves
 * the position behind what was delivered. The first that does not get through ends it, and so does whoever stops us.
 */
export async function deliverTurn(use: Delivering, turn: Turn, stop: AbortSignal): Promise<void> {
  const secrets = secretsOf(use.keys, turn);
  const began = performance.now();
  const attempts: Attempt[] = [];
  let { position } = turn;
  for (const event of await readAfter(use.db, turn.instansi, position, eventsOfTurn)) {
    if (stop.aborted || performance.now() - began > lengthOfTurn) break;
    if (wants(turn, event)) {
      const attempt = await deliver(use.post, turn.url, secrets, event);
      attempts.push(attempt);
      if (attempt.error !== null) break;
    }
    position = event.position;
  }
  await conclude(use, turn, position, attempts);
}

/** A test reaches its own registration whatever that one asks for. */
function wants({ seq, types }: Turn, event: Sequenced): boolean {
  const isOwnTest = event.type === 'webhook-tested' && (event as { readonly of?: unknown }).of === seq;
  return isOwnTest || passes(types, cloudEvent(event).type);
}

async function deliver(post: WebhookPost, url: string, secrets: readonly string[], event: Sequenced): Promise<Attempt> {
  const message: CloudEvent = cloudEvent(event);
  const body = JSON.stringify(message);
  const at = new Date();
  const began = performance.now();
  const headers = { ...signed(secrets, message.id, at, body), ...contentType };
  const [status, error] = await post({ url, headers, body }).then(
    (status) => [status, null] as const,
    (fault) => {
      if (!(fault instanceof WebhookFault)) throw fault;
      return [fault.status, fault.code] as const;
    },
  );
  const { id, type } = message;
  const took_ms = Math.round(performance.now() - began);
  return { message: id, type, position: event.position, status, error, took_ms, at };
}

const contentType = { 'content-type': 'application/cloudevents+json; charset=utf-8', 'user-agent': 'Tenggat' };

async function conclude(
  { db, clock }: Delivering,
  turn: Turn,
  position: number,
  attempts: readonly Attempt[],
): Promise<void> {
  const error = attempts.at(-1)?.error ?? null;
  const failures = error === null ? 0 : attempts.length > 1 ? 1 : turn.failures + 1;
  const end = { position, attempts, failures, retryAfter: error === null ? 0 : retryAfter(failures) };
  const since = failures < 2 ? turn.began : (turn.failing_since ?? turn.began);
  const over = error === 'WEBHOOK_GONE' || isGivenUp(since.getTime(), turn.began.getTime());
  const now = await clock();
  await db.transaction().execute(async (tx) => {
    if (error !== null && over) await suspend(tx, turn, end, { error, now });
    else await endTurn(tx, turn, end);
  });
}
