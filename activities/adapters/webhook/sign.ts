import { Webhook } from 'standardwebhooks';

type Signed = Readonly<Record<'webhook-id' | 'webhook-timestamp' | 'webhook-signature', string>>;

/**
 * The headers by which a receiver knows a message and who sent it: Standard Webhooks, HMAC-SHA-256 over id, time and
 * body, once for each secret that signs. `id` is the same on every attempt; `at` is when this one is made.
 */
export function signed(secrets: readonly string[], id: string, at: Date, body: string): Signed {
  return {
    'webhook-id': id,
    'webhook-timestamp': String(Math.floor(at.getTime() / 1_000)),
    'webhook-signature': secrets.map((secret) => new Webhook(secret).sign(id, at, body)).join(' '),
  };
}
