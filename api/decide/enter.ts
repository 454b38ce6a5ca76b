import type { Transaction } from 'kysely';
import type { DecisionStamp } from '../../domain/authority/mandate.ts';
import { civilDateOf } from '../../domain/calendar/zone.ts';
import { isRefusal, type Refusal } from '../../domain/case/refusal.ts';
import { findRequest, keepAnswer } from '../../registry/idempotency.ts';
import { findInstansi, type Instansi } from '../../registry/instansi.ts';
import { appendIn, lockStream } from '../../registry/ledger/append.ts';
import type { Filed } from '../../registry/ledger/filed.ts';
import type { Tables } from '../../registry/tables.ts';
import type { Dependencies } from '../dependencies.ts';
import type { Answer, AnyIncoming } from '../handler.ts';
import { Problem } from '../problems/problem.ts';
import { begin } from './begin.ts';
import { expectedRevision } from './expected-revision.ts';
import { refuse } from './settle.ts';

/** A stream of the caller's instansi behind which no process stands, for nothing waits in it. */
type Book = {
  readonly process: 'policy' | 'authority' | 'erasure' | 'webhook' | 'account';
  readonly stream: string;
  /** How far it has come, and what the law makes of the decision; asked while nobody else writes there. */
  decide(
    tx: Transaction<Tables>,
    known: Instansi,
    stamp: DecisionStamp,
  ): Promise<{ readonly version: number; readonly decided: readonly object[] | Refusal }>;
};

/**
 * Enters a decision in such a stream, once, however often it is sent. It takes effect on the day it is entered, and is known
 * from that instant: had it the one of its first arrival, it would be said to have been known while nobody could know it.
 */
export async function enter(use: Dependencies, incoming: AnyIncoming, book: Book): Promise<Answer> {
  const revision = expectedRevision(incoming.header('if-match'));
  const known = await findInstansi(use.db, incoming.official.instansi);
  if (known === undefined) throw new Problem('INSTANSI_NOT_REGISTERED');
  const start = await begin(use, incoming, { stream: book.stream });
  if ('before' in start) return start.before;
  const { digest } = start.begun;
  const { account, role } = incoming.official;
  const by = { kind: 'official', account, role } as const;
  const expected = revision !== undefined && { expectedRevision: revision };
  const entered = await commit(use, book, known, { by, request: digest, ...expected });
  return isRefusal(entered) ? await refuse(use, incoming, digest, book.stream, entered) : entered;
}

type Signed = Omit<DecisionStamp, 'effectiveOn' | 'recordedAt'> & { readonly request: string };

/**
 * One transaction: the entry and the answer of its key. Whoever decides at the same time waits, and decides on what was
 * then written; the same request sent twice at once finds its own answer.
 */
async function commit(
  use: Dependencies,
  { process, stream, decide }: Book,
  known: Instansi,
  signed: Signed,
): Promise<Answer | Refusal> {
  const digest = signed.request;
  return await use.db.transaction().execute(async (tx) => {
    await lockStream(tx, stream);
    const kept = await findRequest(tx, digest);
    if (kept?.state === 'finished') return { status: kept.status, body: kept.answer };
    const recordedAt = await use.clock(tx);
    const stamp = { ...signed, recordedAt, effectiveOn: civilDateOf(recordedAt, known.zone) };
    const { version, decided } = await decide(tx, known, stamp);
    if (isRefusal(decided)) return decided;
    const { expectedRevision: _, ...head } = stamp;
    const events = decided.map((event, index) => ({ ...event, ...head, seq: version + index + 1 }));
    await appendIn(tx, { process, stream, instansi: known.id, events } as unknown as Filed);
    const seqs = events.map(({ seq }) => seq);
    const { status, answer } = await keepAnswer(tx, digest, {
      status: 200,
      answer: { seqs, revision: seqs.at(-1) ?? version },
    });
    return { status, body: answer };
  });
}
