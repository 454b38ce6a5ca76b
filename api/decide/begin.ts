import type { Instant } from '../../domain/calendar/zone.ts';
import { findRequest, type KeptRequest, keepRequest, type Underway } from '../../registry/idempotency.ts';
import { routeOf } from '../contract/routes.ts';
import type { Dependencies } from '../dependencies.ts';
import type { Answer, AnyIncoming } from '../handler.ts';
import { Problem } from '../problems/problem.ts';
import { bodyDigest, idempotencyKey, requestDigest } from './request-digest.ts';

/** A request that is to be carried out, or whose carrying out goes on. */
export type Begun = {
  readonly digest: string;
  /** When it first arrived: that stands. */
  readonly receivedAt: Instant;
};

/** The name of this request; throws IDEMPOTENCY_KEY_REQUIRED without a key. */
export function digestOf(incoming: AnyIncoming): string {
  return requestDigest(incoming.official, idempotencyKey(incoming.header('idempotency-key')));
}

/**
 * Keeps the key of a request with the instant of its arrival, before anything is asked of the engine. Answers what was
 * answered before when the request is already finished; throws IDEMPOTENCY_KEY_REUSED when the key stands for another.
 */
export async function begin(
  use: Dependencies,
  incoming: AnyIncoming,
  underway: Underway,
): Promise<{ readonly begun: Begun } | { readonly before: Answer }> {
  const digest = digestOf(incoming);
  const kept = await keepRequest(use.db, {
    digest,
    instansi: incoming.official.instansi,
    account: incoming.official.account,
    bodyDigest: contentDigest(incoming),
    receivedAt: await use.clock(),
    underway,
  });
  return followUp(kept, contentDigest(incoming));
}

/** As `begin`, for a request that is already known; undefined when it is not. */
export function followUp(kept: KeptRequest, body: string): { readonly begun: Begun } | { readonly before: Answer } {
  if (kept.bodyDigest !== body) throw new Problem('IDEMPOTENCY_KEY_REUSED');
  return kept.state === 'finished'
    ? { before: { status: kept.status, body: kept.answer } }
    : { begun: { digest: kept.digest, receivedAt: kept.receivedAt } };
}

/** Whether this very request arrived before, and its key was kept. */
export async function arrivedBefore(use: Dependencies, incoming: AnyIncoming): Promise<boolean> {
  if (incoming.header('idempotency-key') === undefined) return false;
  const kept = await findRequest(use.db, digestOf(incoming));
  return kept?.bodyDigest === contentDigest(incoming);
}

/** Whether two requests ask for the same. */
export function contentDigest(incoming: AnyIncoming): string {
  return bodyDigest({
    method: routeOf(incoming.route).method,
    target: incoming.target,
    ifMatch: incoming.header('if-match'),
    body: incoming.body,
  });
}
