import { civilDateOf } from '../../domain/calendar/zone.ts';
import { isRefusal, type Refusal } from '../../domain/case/refusal.ts';
import { decidePolicy, type PolicyDecision } from '../../domain/policies/stream.ts';
import { findRequest, keepAnswer } from '../../registry/idempotency.ts';
import { findInstansi } from '../../registry/instansi.ts';
import { appendIn, lockStream } from '../../registry/ledger/append.ts';
import { policyStream, readPolicies } from '../../registry/policies/policy-reads.ts';
import { type Begun, begin } from '../decide/begin.ts';
import { expectedRevision } from '../decide/expected-revision.ts';
import { refuse } from '../decide/settle.ts';
import type { Dependencies } from '../dependencies.ts';
import type { Answer, AnyIncoming, Handler } from '../handler.ts';
import { Problem } from '../problems/problem.ts';

export const setPolicy: Handler<'setPolicy'> = async (use, incoming) => {
  const { until, ...body } = incoming.body;
  const setting = { policy: incoming.params.policy, ...body, ...(until && { until }) };
  return await decide(use, incoming, { kind: 'set-policy', ...setting });
};

/** A ladder is a policy like the others: set for a period, and ended as they are. */
export const setLadder: Handler<'setLadder'> = async (use, incoming) => {
  const { until, ...body } = incoming.body;
  const ladder = { rule: incoming.params.rule, ...body, ...(until && { until }) };
  return await decide(use, incoming, { kind: 'set-ladder', ...ladder });
};

export const endPolicy: Handler<'endPolicy'> = async (use, incoming) =>
  await decide(use, incoming, { kind: 'end-policy', of: incoming.params.seq, ...incoming.body });

/** Decides about the policies of the caller's own instansi. Nothing waits in their stream, so no process stands behind it. */
async function decide(use: Dependencies, incoming: AnyIncoming, decision: PolicyDecision): Promise<Answer> {
  const revision = expectedRevision(incoming.header('if-match'));
  const { instansi, account, role } = incoming.official;
  const known = await findInstansi(use.db, instansi);
  if (known === undefined) throw new Problem('INSTANSI_NOT_REGISTERED');
  const stream = policyStream(instansi);
  const start = await begin(use, incoming, { stream });
  if ('before' in start) return start.before;
  const { digest, receivedAt } = start.begun;
  const stamp = {
    ...{ effectiveOn: civilDateOf(receivedAt, known.zone), recordedAt: receivedAt, request: digest },
    by: { kind: 'official', account, role } as const,
    ...(revision !== undefined && { expectedRevision: revision }),
  };
  const decided = await commit(use, instansi, start.begun, decision, stamp);
  return isRefusal(decided) ? await refuse(use, incoming, digest, stream, decided) : decided;
}

/**
 * One transaction: the setting and the answer of its key. Whoever decides at the same time waits, and decides on what
 * was then written; the same request sent twice at once finds its own answer.
 */
async function commit(
  use: Dependencies,
  instansi: string,
  { digest }: Begun,
  decision: PolicyDecision,
  stamp: Parameters<typeof decidePolicy>[2],
): Promise<Answer | Refusal> {
  const stream = policyStream(instansi);
  return await use.db.transaction().execute(async (tx) => {
    await lockStream(tx, stream);
    const kept = await findRequest(tx, digest);
    if (kept?.state === 'finished') return { status: kept.status, body: kept.answer };
    const state = await readPolicies(tx, instansi);
    const events = decidePolicy(state, decision, stamp);
    if (isRefusal(events)) return events;
    const { expectedRevision: _, ...head } = stamp;
    const recorded = events.map((event, index) => ({ ...event, ...head, seq: state.version + index + 1 }));
    await appendIn(tx, { process: 'policy', stream, instansi, events: recorded });
    const seqs = recorded.map(({ seq }) => seq);
    const { status, answer } = await keepAnswer(tx, digest, {
      status: 200,
      answer: { seqs, revision: seqs.at(-1) ?? state.version },
    });
    return { status, body: answer };
  });
}
