import { createHash } from 'node:crypto';
import type { Signer } from '../domain/bulk/bulk.ts';
import { stopsRun } from '../domain/bulk/signer.ts';
import type { Instant } from '../domain/calendar/zone.ts';
import type { RefusalCode } from '../domain/case/refusal.ts';
import type { FileDecision } from '../domain/file/law.ts';
import type { KeyRing } from '../platform/keys.ts';
import type { Sending, Sent } from '../platform/temporal/send-update.ts';
import { failedItems, type PagedItem, type Settled, settleItem } from '../registry/bulk/bulk-items.ts';
import { signItems } from '../registry/bulk/sign-items.ts';
import { findCase } from '../registry/case-reads.ts';
import type { Database } from '../registry/database.ts';
import { eventsOfRequest } from '../registry/stream-reads.ts';
import {
  type DecisionAnswer,
  type DecisionMessage,
  decideAppointment,
  decideEmployment,
} from '../workflows/contract/messages.ts';

type Message = DecisionMessage<FileDecision>;
export type SendDecision = (sending: Sending<Message, DecisionAnswer>) => Promise<Sent<DecisionAnswer>>;

/** Both know the message by one name; what it says is each process's own. */
const decisionOf = { appointment: decideAppointment, employment: decideEmployment };

type Round = {
  readonly instansi: string;
  readonly run: string;
  readonly round: number;
  readonly signer: Signer;
  readonly now: Instant;
};

/**
 * Takes the decision of a run in one file, once: under one request for all rounds, so that the ledger knows it again
 * when an answer got lost, also of a case that has ended since. Keeps what became of it; or answers the code of the
 * authority that the signer lacks, and then the file still waits.
 */
export function decideItem(
  { db, keys }: { readonly db: Database; readonly keys: KeyRing },
  send: SendDecision,
  { instansi, run, round, signer, now }: Round,
): (item: PagedItem) => Promise<RefusalCode | undefined> {
  const sign = signItems(db, keys, { instansi, signer, at: now });
  return async ({ n, caseId, body }) => {
    const file = await findCase(db, caseId);
    if (file === undefined) throw new Error(`A bulk run over a file that is not there: ${caseId}`);
    const { stream, process } = file;
    const request = digest(run, caseId);
    const settle = (settled: Settled) => settleItem(db, run, n, settled);
    const before = await decidedIn(db, stream, request);
    if (before) return void (await settle(before));
    const { effectiveOn, ...decision } = body;
    const signature = await sign(file, body);
    const sent = await send({
      workflowId: stream,
      definition: decisionOf[process] as typeof decideAppointment,
      message: { decision, stamp: { effectiveOn, recordedAt: now, ...signature, request } },
      updateId: digest(run, caseId, String(round)),
    });
    if (sent.kind === 'answered') return void (await settle({ state: 'decided', seqs: sent.answer.seqs, at: now }));
    // Its answer may have been lost on the way; what the ledger has is decided, whatever the engine says now.
    const after = await decidedIn(db, stream, request);
    if (after) return void (await settle(after));
    if (sent.kind === 'refused' && stopsRun(sent.refusal.refused)) return sent.refusal.refused;
    await settle({ ...(await refusedOrFailed(db, sent, caseId)), at: now });
    return undefined;
  };
}

/**
 * What was given up may have been decided after all, once its case went on: what the ledger has by now is decided, and
 * never stays failed.
 */
export async function lookAgain(db: Database, run: string): Promise<void> {
  for (const { n, caseId } of await failedItems(db, run)) {
    const file = await findCase(db, caseId);
    const found = file && (await decidedIn(db, file.stream, digest(run, caseId)));
    if (found) await settleItem(db, run, n, found, 'failed');
  }
}

async function refusedOrFailed(
  db: Database,
  sent: Exclude<Sent<DecisionAnswer>, { kind: 'answered' }>,
  caseId: string,
): Promise<{ state: 'refused' | 'failed'; code: string; rule?: string | undefined; detail?: object }> {
  if (sent.kind === 'refused') {
    const { refused, rule, detail } = sent.refusal;
    return { state: 'refused', code: refused, rule, detail };
  }
  const outcome = sent.kind === 'closed' ? (await findCase(db, caseId))?.outcome : undefined;
  if (outcome) return { state: 'refused', code: 'CASE_CLOSED', detail: { outcome } };
  return { state: 'failed', code: 'ENGINE_UNAVAILABLE' };
}

/** As the ledger has it, whenever that is found out. */
async function decidedIn(db: Database, stream: string, request: string): Promise<Settled | undefined> {
  const events = await eventsOfRequest(db, stream, request);
  const [first] = events;
  return first && { state: 'decided', seqs: events.map(({ seq }) => seq), at: first.recordedAt.getTime() };
}

function digest(...parts: readonly string[]): string {
  return createHash('sha256').update(parts.join('/')).digest('hex');
}
