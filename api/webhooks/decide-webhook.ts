import type { Transaction } from 'kysely';
import { isRefusal } from '../../domain/case/refusal.ts';
import { decideWebhook, type WebhookDecision, type WebhookEvent } from '../../domain/webhooks/webhook.ts';
import { lastSeq } from '../../registry/ledger/append.ts';
import { lastPosition } from '../../registry/ledger/read-by-position.ts';
import type { Tables } from '../../registry/tables.ts';
import { changeWebhook, findWebhook, webhookStream } from '../../registry/webhooks/registrations.ts';
import { keepWebhook, newWebhookSecret, rotateSecret } from '../../registry/webhooks/secrets.ts';
import { enter } from '../decide/enter.ts';
import type { Dependencies } from '../dependencies.ts';
import type { Answer, AnyIncoming, Handler } from '../handler.ts';
import { addressOf } from './address.ts';

export const registerWebhook: Handler<'registerWebhook'> = async (use, incoming) => {
  const { url, types, after } = incoming.body;
  const { href, origin } = addressOf(url, { http: use.advanceSandbox !== undefined });
  const { instansi, account: answerable } = incoming.official;
  const position = after ?? (await lastPosition(use.db, instansi));
  const decision = { kind: 'register-webhook', origin, types, after: position } as const;
  return await decideWithSecret(use, incoming, decision, (tx, seq, secret) =>
    keepWebhook(tx, use.keys, { instansi, seq, url: href, types, position, answerable }, secret),
  );
};

export const rotateWebhookSecret: Handler<'rotateWebhookSecret'> = async (use, incoming) => {
  const { instansi } = incoming.official;
  const { seq } = incoming.params;
  return await decideWithSecret(use, incoming, { kind: 'rotate-webhook-secret', of: seq }, (tx, _, secret) =>
    rotateSecret(tx, use.keys, { instansi, seq }, secret),
  );
};

export const pauseWebhook: Handler<'pauseWebhook'> = async (use, incoming) =>
  await decide(use, incoming, { kind: 'pause-webhook', of: incoming.params.seq, ...incoming.body });

export const resumeWebhook: Handler<'resumeWebhook'> = async (use, incoming) =>
  await decide(use, incoming, { kind: 'resume-webhook', of: incoming.params.seq });

export const removeWebhook: Handler<'removeWebhook'> = async (use, incoming) =>
  await decide(use, incoming, { kind: 'remove-webhook', of: incoming.params.seq, ...incoming.body });

export const replayWebhook: Handler<'replayWebhook'> = async (use, incoming) =>
  await decide(use, incoming, { kind: 'replay-webhook', of: incoming.params.seq, ...incoming.body });

export const testWebhook: Handler<'testWebhook'> = async (use, incoming) =>
  await decide(use, incoming, { kind: 'test-webhook', of: incoming.params.seq });

/** Answers a secret that the registry keeps sealed: only by the request that made it, not when that one is repeated. */
async function decideWithSecret(
  use: Dependencies,
  incoming: AnyIncoming,
  decision: WebhookDecision,
  keep: (tx: Transaction<Tables>, seq: number, secret: string) => Promise<void>,
): Promise<Answer> {
  let made: string | undefined;
  const answer = await decide(use, incoming, decision, (tx, seq) => {
    made = newWebhookSecret();
    return keep(tx, seq, made);
  });
  return made === undefined ? answer : { ...answer, body: { ...(answer.body as object), secret: made } };
}

/** Enters a decision about the webhooks of the caller's own instansi, and changes the registration with it. */
async function decide(
  use: Dependencies,
  incoming: AnyIncoming,
  decision: WebhookDecision,
  keep?: (tx: Transaction<Tables>, seq: number) => Promise<void>,
): Promise<Answer> {
  const { instansi, account } = incoming.official;
  const stream = webhookStream(instansi);
  const change = (tx: Transaction<Tables>, event: WebhookEvent) => changeWebhook(tx, instansi, event, account);
  return await enter(use, incoming, {
    process: 'webhook',
    stream,
    async decide(tx, _, { expectedRevision }) {
      const version = await lastSeq(tx, stream);
      const held = decision.kind === 'register-webhook' ? undefined : await findWebhook(tx, instansi, decision.of);
      const decided = decideWebhook(held, decision, {
        version,
        ...(expectedRevision !== undefined && { expectedRevision }),
      });
      if (!isRefusal(decided)) await (keep ? keep(tx, version + 1) : change(tx, decided[0]));
      return { version, decided };
    },
  });
}
