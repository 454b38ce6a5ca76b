import { describe, expect, it } from 'vitest';
import { decideWebhook, type HeldWebhook, type WebhookDecision } from './webhook.ts';

const active: HeldWebhook = { state: 'active', position: 40 };
const paused: HeldWebhook = { state: 'paused', position: 40 };
const suspended: HeldWebhook = { state: 'suspended', position: 40 };
const removed: HeldWebhook = { state: 'removed', position: 40 };
const at = { version: 7 };
const of = 3;
const reason = 'Pemeliharaan';

describe('a webhook', () => {
  it.each<[string, HeldWebhook | undefined, WebhookDecision, object]>([
    [
      'registered',
      undefined,
      { kind: 'register-webhook', origin: 'https://a.example', types: [], after: 0 },
      { type: 'webhook-registered', origin: 'https://a.example', types: [], after: 0 },
    ],
    ['paused', active, { kind: 'pause-webhook', of, reason }, { type: 'webhook-paused', of, reason }],
    ['resumed after a pause', paused, { kind: 'resume-webhook', of }, { type: 'webhook-resumed', of }],
    ['resumed by whoever mended it', suspended, { kind: 'resume-webhook', of }, { type: 'webhook-resumed', of }],
    ['removed', suspended, { kind: 'remove-webhook', of, reason }, { type: 'webhook-removed', of, reason }],
    ['replayed to where it stands', active, { kind: 'replay-webhook', of, after: 40 }, { after: 40 }],
    ['replayed from the beginning', paused, { kind: 'replay-webhook', of, after: 0 }, { after: 0 }],
    ['given a new secret', suspended, { kind: 'rotate-webhook-secret', of }, { type: 'webhook-secret-rotated', of }],
    ['tested', active, { kind: 'test-webhook', of }, { type: 'webhook-tested', of }],
  ])('is %s', (_, held, decision, event) => {
    expect(decideWebhook(held, decision, at)).toMatchObject([event]);
  });

  it.each<[string, HeldWebhook | undefined, WebhookDecision, string]>([
    ['nobody registered', undefined, { kind: 'pause-webhook', of, reason }, 'WEBHOOK_UNKNOWN'],
    ['that is removed', removed, { kind: 'resume-webhook', of }, 'WEBHOOK_REMOVED'],
    ['that is active, to resume', active, { kind: 'resume-webhook', of }, 'WEBHOOK_ACTIVE'],
    ['that is suspended, to pause', suspended, { kind: 'pause-webhook', of, reason }, 'WEBHOOK_NOT_ACTIVE'],
    ['that is paused, to test', paused, { kind: 'test-webhook', of }, 'WEBHOOK_NOT_ACTIVE'],
    ['past what was delivered', active, { kind: 'replay-webhook', of, after: 41 }, 'WEBHOOK_REPLAY_AHEAD'],
  ])('%s, is refused', (_, held, decision, code) => {
    expect(decideWebhook(held, decision, at)).toMatchObject({ refused: code });
  });

  it('changed since it was read, is refused', () => {
    const decision = { kind: 'resume-webhook', of } as const;
    expect(decideWebhook(paused, decision, { version: 7, expectedRevision: 6 })).toMatchObject({
      refused: 'STALE_VERSION',
    });
  });
});
