import type { Refusal } from '../../domain/case/refusal.ts';
import { keepAnswer } from '../../registry/idempotency.ts';
import { recordRefusal } from '../../registry/refusals.ts';
import { actorBehind, standingOf } from '../../registry/stream-reads.ts';
import type { DecisionAnswer } from '../../workflows/contract/messages.ts';
import type { Dependencies } from '../dependencies.ts';
import type { Sent } from '../engine/engine.ts';
import type { Answer, AnyIncoming } from '../handler.ts';
import { Problem, problemBody, problemFromRefusal } from '../problems/problem.ts';
import type { Begun } from './begin.ts';
import { answerFromLedger } from './from-ledger.ts';
import { lookUntil } from './look-until.ts';

/** Milliseconds. */
const WAIT = 2_000;

/** Turns what became of a decision into the one answer that its key stands for from now on. */
export async function settle(
  use: Dependencies,
  incoming: AnyIncoming,
  { digest, receivedAt }: Begun,
  stream: string,
  sent: Sent,
): Promise<Answer> {
  switch (sent.kind) {
    case 'answered':
      return await finish(use, digest, stream, sent.answer);
    case 'refused':
      return await refuse(use, incoming, digest, stream, sent.refusal);
    case 'accepted':
      return underwayAnswer(digest, receivedAt);
    case 'not-accepted':
      use.log.warn({ requestId: incoming.requestId, cause: messageOf(sent.cause) }, 'engine did not accept in time');
      throw new Problem('ENGINE_UNAVAILABLE');
    case 'closed': {
      const answer = await answerFromLedger(use.db, stream, digest);
      if (answer) return await finish(use, digest, stream, answer);
      const standing = await standingOf(use.db, stream);
      if (!standing?.outcome) {
        use.log.error({ requestId: incoming.requestId, stream }, 'an open case has no process');
        throw new Problem('ENGINE_UNAVAILABLE');
      }
      const refusal: Refusal = { refused: 'CASE_CLOSED', detail: { outcome: standing.outcome } };
      return await refuse(use, incoming, digest, stream, refusal);
    }
    default:
      return sent satisfies never;
  }
}

/** Accepted for certain, not yet in the ledger: where to look. */
export function underwayAnswer(digest: string, receivedAt: number): Answer {
  return {
    status: 202,
    body: { state: 'underway', request: digest, receivedAt: new Date(receivedAt).toISOString() },
    headers: { Location: `/v1/requests/${digest}`, 'Retry-After': '2' },
  };
}

/** Keeps that the decision is in the ledger and answers it. */
export async function finish(
  use: Dependencies,
  digest: string,
  stream: string,
  answer: DecisionAnswer,
): Promise<Answer> {
  const [process, , id = ''] = stream.split('/');
  const names: Readonly<Record<string, string>> = {
    formation: 'formationId',
    conversion: 'conversionId',
    selection: 'selectionId',
    decree: 'decreeId',
    bulk: 'bulkRunId',
  };
  const body = { [names[process ?? ''] ?? 'caseId']: id, ...answer };
  const kept = await keepAnswer(use.db, digest, { status: 200, answer: body });
  return { status: kept.status, body: kept.answer };
}

/** Keeps the refusal as the answer of this key and, the first time, on the record of refusals: both or neither. */
export async function refuse(
  use: Dependencies,
  incoming: AnyIncoming,
  digest: string,
  stream: string,
  refusal: Refusal,
): Promise<Answer> {
  const problem = problemFromRefusal(await named(use, stream, refusal));
  const body = problemBody(problem, incoming.requestId);
  const { account, instansi, role } = incoming.official;
  const at = await use.clock();
  return await use.db.transaction().execute(async (tx) => {
    const kept = await keepAnswer(tx, digest, { status: body.status, answer: body });
    if (kept.first) {
      const rule = refusal.rule === undefined ? {} : { rule: refusal.rule };
      const { route } = incoming;
      await recordRefusal(tx, {
        at,
        instansi,
        account,
        role,
        route,
        stream,
        code: body.code,
        ...rule,
        request: digest,
      });
    }
    return { status: kept.status, body: kept.answer };
  });
}

/** Who was first: the office, never the person. What it decided may still be on its way to the ledger. */
async function named(use: Dependencies, stream: string, refusal: Refusal): Promise<Refusal> {
  const { seq } = refusal.detail;
  if (refusal.refused !== 'ALREADY_DECIDED' || typeof seq !== 'number') return refusal;
  const by = await lookUntil(WAIT, () => actorBehind(use.db, stream, seq));
  return by?.kind === 'official' ? { ...refusal, detail: { ...refusal.detail, by: by.role } } : refusal;
}

function messageOf(cause: unknown): string {
  return cause instanceof Error ? `${cause.name}: ${cause.message}` : String(cause);
}
