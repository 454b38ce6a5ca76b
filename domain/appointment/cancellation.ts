import type { Stamp } from '../case/event.ts';
import { type Refusal, refuse } from '../case/refusal.ts';
import { clockId } from './clocks.ts';
import type { AppointmentDecision, Decided } from './decisions.ts';
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
  // By the date of the decision, not by when it is written down: a date cannot be chosen within the candidate's days.
  if (window === undefined || stamp.effectiveOn <= window.dueDate) {
    return refuse('WINDOW_STILL_OPEN', { until: window?.dueDate ?? '' }, 'JENDELA-DRH');
  }
  const notice = state.facts['notice-given'];
  // Whoever was let in again by a later letter has not been told of what is missing by its window.
  if (notice === undefined || notice.seq < (state.facts.reopened?.seq ?? 0)) {
    return refuse('NOTICE_REQUIRED', {}, 'PEMBATALAN');
  }
  const answer = state.clocks.find((clock) => clock.id === clockId('TANGGAPAN-PEMBERITAHUAN', notice.seq));
  if (answer === undefined || stamp.effectiveOn <= answer.dueDate) {
    return refuse('NOTICE_PERIOD_RUNNING', { until: answer?.dueDate ?? '' }, 'TANGGAPAN-PEMBERITAHUAN');
  }
  return undefined;
}

/**
 * A letter that says so reopens the file of somebody deemed resigned before it was entered, as letter 16955 did in
 * December 2025. One that only gives later days, or was there when they were deemed resigned, does not.
 */
export function reopen(
  state: AppointmentState,
  decision: Extract<AppointmentDecision, { kind: 'reopen' }>,
  stamp: Stamp,
): Decided {
  if (state.cancelled?.ground !== 'deemed-resigned') {
    return refuse('WRONG_STAGE', { stage: state.stage, wanted: 'cancelled' }, 'PEMBATALAN');
  }
  const { cancelled } = state.facts;
  const since = state.reopening.filter(({ enteredAt }) => enteredAt > (cancelled?.recordedAt ?? 0));
  if (!since.some(({ letter }) => letter === decision.letter)) {
    const known = since.map(({ letter }) => letter);
    return refuse('LETTER_REQUIRED', { letter: decision.letter, known }, 'JENDELA-DRH');
  }
  if (cancelled && stamp.effectiveOn < cancelled.effectiveOn) {
    return refuse('DATE_BEFORE_EARLIER_FACT', {
      effectiveOn: stamp.effectiveOn,
      earlier: cancelled.effectiveOn,
      fact: 'cancelled',
    });
  }
  return [{ type: 'reopened', letter: decision.letter }];
}
