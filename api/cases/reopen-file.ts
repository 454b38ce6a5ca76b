import { isRefusal } from '../../domain/case/refusal.ts';
import { decideEmployment } from '../../domain/employment/decide.ts';
import type { EmploymentDecision } from '../../domain/employment/decisions.ts';
import { findCase } from '../../registry/case-reads.ts';
import { setReached } from '../../registry/sandbox.ts';
import type { DecisionMessage, EmploymentInput } from '../../workflows/contract/messages.ts';
import { answerFromLedger } from '../decide/from-ledger.ts';
import { lookUntil } from '../decide/look-until.ts';
import type { Dependencies } from '../dependencies.ts';
import type { Sending, Sent } from '../engine/engine.ts';
import type { Official } from '../sign-in/caller.ts';

/** Milliseconds. */
const WAIT = 2_000;

/**
 * Opens the closed file of an employment once more by the decision that was sent to it, in another run of its process that
 * begins with all that the ledger knows. What the ledger has already, and what the law refuses, opens nothing.
 */
export async function reopenFile(use: Dependencies, official: Official, id: string, sending: Sending): Promise<Sent> {
  const { workflowId } = sending;
  const message = sending.message as DecisionMessage<EmploymentDecision>;
  const { decision, stamp } = message;
  const look = () => answerFromLedger(use.db, workflowId, sending.updateId);
  const answer = await look();
  if (answer) return { kind: 'answered', answer };
  const file = await findCase(use.db, id);
  if (file?.process !== 'employment' || file.outcome === null) return { kind: 'closed' };
  const foreseen = decideEmployment(file.state, decision, stamp);
  if (isRefusal(foreseen)) return { kind: 'refused', refusal: foreseen };
  const now = await use.clock();
  const shift = use.advanceSandbox ? now - Date.now() : 0;
  if (use.advanceSandbox) await setReached(use.db, workflowId, now);
  const { account, role, instansi } = official;
  const { unit, origin, appointedOn, terms } = file.state;
  const input: EmploymentInput = {
    ...{ instansi, caseId: id, shift, unit, origin, appointedOn, terms, openedOn: stamp.effectiveOn },
    openedBy: { kind: 'official', account, role },
    carried: { state: file.state, heardOf: stamp.recordedAt, answered: {} },
    reopenedBy: message,
  };
  try {
    await use.engine.open({ workflow: 'employment', workflowId, input, again: true });
  } catch (cause) {
    return { kind: 'not-accepted', cause };
  }
  // A file from which nothing follows closes again before it could be asked: what opened it is looked for where it writes.
  const written = await lookUntil(WAIT, look);
  // Somebody else opened it first: it is asked like any other.
  return written ? { kind: 'answered', answer: written } : await use.engine.send(sending);
}
