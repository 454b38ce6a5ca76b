import { refuse } from '../../domain/case/refusal.ts';
import type { WebhookError } from '../../domain/webhooks/webhook.ts';
import { lastSeq } from '../../registry/ledger/append.ts';
import { lastPosition } from '../../registry/ledger/read-by-position.ts';
import { listDeliveries } from '../../registry/webhooks/deliveries.ts';
import { findWebhook, listWebhooks as read, webhookStream } from '../../registry/webhooks/registrations.ts';
import { etagOf } from '../decide/expected-revision.ts';
import type { Handler } from '../handler.ts';
import { problemFromRefusal } from '../problems/problem.ts';
import { webhookErrorWords } from './error-words.ts';

export const listWebhooks: Handler<'listWebhooks'> = async (use, { official }) => {
  const last = await lastPosition(use.db, official.instansi);
  const webhooks = (await read(use.db, official.instansi)).map(
    ({ failures, failingSince, lastError, nextAttemptAt, ...webhook }) => ({
      ...{ ...webhook, behind: Math.max(0, last - webhook.position) },
      ...(lastError &&
        failingSince && {
          failing: {
            ...{ since: failingSince.toISOString(), attempts: failures, error: inWords(lastError) },
            ...(webhook.state === 'active' && { nextAttemptAt: nextAttemptAt.toISOString() }),
          },
        }),
    }),
  );
  const revision = await lastSeq(use.db, webhookStream(official.instansi));
  return { status: 200, headers: { ETag: etagOf(revision) }, body: { webhooks } };
};

/** One page of attempts, the latest first; one more is read to know whether another page follows. */
export const listWebhookDeliveries: Handler<'listWebhookDeliveries'> = async (use, { params, query, official }) => {
  const { instansi } = official;
  const { seq: webhook } = params;
  const { failed, before, limit } = query;
  if ((await findWebhook(use.db, instansi, webhook)) === undefined) {
    throw problemFromRefusal(refuse('WEBHOOK_UNKNOWN', { of: webhook }));
  }
  const filter = { instansi, webhook, failed: failed === 'true', before };
  const found = await listDeliveries(use.db, { ...filter, limit: limit + 1 });
  const page = found.slice(0, limit);
  const deliveries = page.map(({ error, at, ...delivery }) => ({
    ...{ ...delivery, error: error && inWords(error), at: at.toISOString() },
  }));
  return { status: 200, body: { deliveries, next: found.length > limit ? (page.at(-1)?.id ?? null) : null } };
};

function inWords(code: WebhookError) {
  return { code, message: webhookErrorWords[code] };
}
