import type { DecisionStamp } from '../authority/mandate.ts';
import { type Refusal, refuse } from '../case/refusal.ts';
import { endDecided } from '../employment/period.ts';
import type { EmploymentState } from '../employment/state.ts';
import { answerOf } from '../policies/answer-of.ts';
import { already, notBefore } from './checks.ts';
import type { RelocationDecision } from './decisions.ts';
import type { RelocationEvent } from './events.ts';

type Decided = readonly RelocationEvent[] | Refusal;
type Of<Kind> = Extract<RelocationDecision, { kind: Kind }>;

/**
 * Diktum KEDUA PULUH LIMA: whoever asks to move to another instansi is declared resigned. It costs the job, so that it is
 * asked in writing, and confirmed after a warning; it may be withdrawn until the PPK decides (PINDAH-TERTULIS).
 */
export function recordMoveRequest(
  state: EmploymentState,
  { letter }: Of<'record-move-request'>,
  stamp: DecisionStamp,
): Decided {
  const requested = state.facts['move-requested'];
  if (state.relocation.moveRequest && requested) return already(requested, 'PINDAH-INSTANSI');
  return [{ type: 'move-requested', letter, mustConfirm: answerOf(stamp, 'move-request-confirmed') === true }];
}

/** What whoever asked to move says to the warning: that it was read, or that the request is withdrawn. */
export function answerMoveWarning(
  state: EmploymentState,
  decision: Of<'acknowledge-move-warning' | 'withdraw-move-request'>,
  { effectiveOn }: DecisionStamp,
): Decided {
  const { moveRequest, selections } = state.relocation;
  if (moveRequest === undefined) {
    return refuse('MOVE_NOT_REQUESTED', {}, selections.length > 0 ? 'SELEKSI-BUKAN-PINDAH' : 'PINDAH-TERTULIS');
  }
  const early = notBefore(state, effectiveOn, ['move-requested'], 'PINDAH-TERTULIS');
  if (decision.kind === 'withdraw-move-request') {
    return endDecided(state) ?? early ?? [{ type: 'move-request-withdrawn', letter: decision.letter }];
  }
  const acknowledged = state.facts['move-warning-acknowledged'];
  if (moveRequest.acknowledged && acknowledged) return already(acknowledged, 'PINDAH-TERTULIS');
  return early ?? [{ type: 'move-warning-acknowledged', channel: decision.channel }];
}

/**
 * Whether the PPK may declare somebody resigned for having asked to move (PINDAH-INSTANSI): on a written request alone, and
 * where the instansi wants it so once the warning has been acknowledged.
 */
export function moveRequestReady({ relocation: { moveRequest } }: Pick<EmploymentState, 'relocation'>): boolean {
  return moveRequest !== undefined && (moveRequest.acknowledged === true || !moveRequest.mustConfirm);
}
