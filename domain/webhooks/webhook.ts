import type { Role } from '../case/event.ts';
import { type Refusal, refuse } from '../case/refusal.ts';

/** How a registration stands; `suspended` by the system, because nothing got through for days. */
export const webhookStates = ['active', 'paused', 'suspended', 'removed'] as const;
export type WebhookState = (typeof webhookStates)[number];

/** Why a delivery did not get through. Only `WEBHOOK_GONE` is the last word; any other is tried again. */
export const webhookErrors = [
  'WEBHOOK_ADDRESS_FORBIDDEN',
  'WEBHOOK_UNREACHABLE',
  'WEBHOOK_TIMED_OUT',
  'WEBHOOK_REDIRECTED',
  'WEBHOOK_REFUSED',
  'WEBHOOK_GONE',
] as const;
export type WebhookError = (typeof webhookErrors)[number];

/** What is registered: the origin, for the address may hold secrets, and the events after this position of these types. */
type Registration = { readonly origin: string; readonly types: readonly string[]; readonly after: number };
/** Number of the registration. */
type Of = { readonly of: number };
type Because = Of & { readonly reason: string };
type Again = Of & { readonly after: number };

/** What is told of the registrations of one instansi. */
export type WebhookEvent =
  | ({ readonly type: 'webhook-registered' } & Registration)
  | ({ readonly type: 'webhook-secret-rotated' } & Of)
  | ({ readonly type: 'webhook-paused' } & Because)
  | ({ readonly type: 'webhook-resumed' } & Of)
  | ({ readonly type: 'webhook-removed' } & Because)
  | ({ readonly type: 'webhook-replayed' } & Again)
  /** An event for its own sake: it reaches this registration whatever its filter. */
  | ({ readonly type: 'webhook-tested' } & Of)
  | ({ readonly type: 'webhook-suspended'; readonly error: WebhookError } & Of);

export type WebhookDecision =
  | ({ readonly kind: 'register-webhook' } & Registration)
  | ({ readonly kind: 'rotate-webhook-secret' } & Of)
  | ({ readonly kind: 'pause-webhook' } & Because)
  | ({ readonly kind: 'resume-webhook' } & Of)
  | ({ readonly kind: 'remove-webhook' } & Because)
  | ({ readonly kind: 'replay-webhook' } & Again)
  | ({ readonly kind: 'test-webhook' } & Of);

export const webhookDecisionRoles: Readonly<Record<WebhookDecision['kind'], readonly Role[]>> = {
  'register-webhook': ['administrator'],
  'rotate-webhook-secret': ['administrator'],
  'pause-webhook': ['administrator'],
  'resume-webhook': ['administrator'],
  'remove-webhook': ['administrator'],
  'replay-webhook': ['administrator'],
  'test-webhook': ['administrator'],
};

/** A registration as far as a decision about it asks: how it stands, and how far it has been delivered. */
export type HeldWebhook = { readonly state: WebhookState; readonly position: number };

/** Is this in order? `held` is the registration that the decision names, `version` how far the register has come. */
export function decideWebhook(
  held: HeldWebhook | undefined,
  decision: WebhookDecision,
  { version, expectedRevision = version }: { readonly version: number; readonly expectedRevision?: number },
): readonly [WebhookEvent] | Refusal {
  if (expectedRevision !== version) return refuse('STALE_VERSION', { expected: expectedRevision, actual: version });
  if (decision.kind === 'register-webhook') {
    const { kind: _, ...registered } = decision;
    return [{ type: 'webhook-registered', ...registered }];
  }
  const { of } = decision;
  if (held === undefined) return refuse('WEBHOOK_UNKNOWN', { of });
  if (held.state === 'removed') return refuse('WEBHOOK_REMOVED', { of });
  switch (decision.kind) {
    case 'rotate-webhook-secret':
      return [{ type: 'webhook-secret-rotated', of }];
    case 'pause-webhook':
      if (held.state !== 'active') return refuse('WEBHOOK_NOT_ACTIVE', { of, state: held.state });
      return [{ type: 'webhook-paused', of, reason: decision.reason }];
    case 'resume-webhook':
      return held.state === 'active' ? refuse('WEBHOOK_ACTIVE', { of }) : [{ type: 'webhook-resumed', of }];
    case 'remove-webhook':
      return [{ type: 'webhook-removed', of, reason: decision.reason }];
    case 'replay-webhook':
      // Forward would leave events out that nobody ever delivered.
      if (decision.after > held.position) return refuse('WEBHOOK_REPLAY_AHEAD', { of, position: held.position });
      return [{ type: 'webhook-replayed', of, after: decision.after }];
    case 'test-webhook':
      if (held.state !== 'active') return refuse('WEBHOOK_NOT_ACTIVE', { of, state: held.state });
      return [{ type: 'webhook-tested', of }];
    default:
      return decision satisfies never;
  }
}
