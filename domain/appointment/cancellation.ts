import type { Stamp } from '../case/event.ts';
import { type Refusal, refuse } from '../case/refusal.ts';
import type { Decided } from './decide.ts';
import type { AppointmentDecision } from './decisions.ts';
import type { AppointmentState } from './state.ts';

/**
 * Diktum KEDELAPAN: the PPK may cancel the process of a candidate who resigns, is deemed resigned or dies, until the SK.
 * Afterwards a withdrawal is a termination.
 */
export function cancel(
  state: AppointmentState,
  decision: Extract<AppointmentDecision, { kind: 'cancel' }>,
  stamp: Stamp,
): Decided {
  const already = state.facts.cancelled;
  if (state.stage === 'cancelled' && already && decision.ground === state.cancelled?.ground) {
    return refuse('ALREADY_DECIDED', {
      seq: already.seq,
      effectiveOn: already.effectiveOn,
      recordedAt: already.recordedAt,
    });
  }
  if (state.facts.appointed) {
    return refuse('CANCEL_AFTER_APPOINTMENT', { stage: state.stage }, 'PEMBATALAN');
  }
  return (
    (decision.ground === 'deemed-resigned' ? obstacleToDeeming(state, stamp) : undefined) ?? [
      { type: 'cancelled', ground: decision.ground, evidence: decision.evidence },
    ]
  );
}

/** Deemed resigned is never automatic: documents still missing, the window closed, a notice on record and its answer period over. */
function obstacleToDeeming(state: AppointmentState, stamp: Stamp): Refusal | undefined {
  if (state.stage !== 'documents')
    return refuse('WRONG_STAGE', { stage: state.stage, wanted: 'documents' }, 'PEMBATALAN');
  const window = state.clocks.find((clock) => clock.rule === 'JENDELA-DRH');
  if (window === undefined || window.dueAt > stamp.recordedAt) {
    return refuse('WINDOW_STILL_OPEN', { until: window?.dueDate ?? '' }, 'JENDELA-DRH');
  }
  if (state.facts['notice-given'] === undefined) return refuse('NOTICE_REQUIRED', {}, 'PEMBATALAN');
  const answer = state.clocks.findLast((clock) => clock.rule === 'TANGGAPAN-PEMBERITAHUAN');
  if (answer === undefined || answer.dueAt > stamp.recordedAt) {
    return refuse('NOTICE_PERIOD_RUNNING', { until: answer?.dueDate ?? '' }, 'TANGGAPAN-PEMBERITAHUAN');
  }
  return undefined;
}

/** A later letter may reopen the file of somebody deemed resigned, as letter 16955 did in December 2025. */
export function reopen(state: AppointmentState, decision: Extract<AppointmentDecision, { kind: 'reopen' }>): Decided {
  if (state.cancelled?.ground !== 'deemed-resigned') {
    return refuse('WRONG_STAGE', { stage: state.stage, wanted: 'cancelled' }, 'PEMBATALAN');
  }
  const window = state.clocks.find((clock) => clock.rule === 'JENDELA-DRH');
  const cancelledAt = state.facts.cancelled?.recordedAt ?? 0;
  if (window?.letter !== decision.letter || window.dueAt <= cancelledAt) {
    return refuse('LETTER_REQUIRED', { letter: decision.letter, known: window?.letter ?? '' }, 'JENDELA-DRH');
  }
  return [{ type: 'reopened', letter: decision.letter }];
}
