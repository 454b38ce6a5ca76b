import type { CivilDate } from '../calendar/civil-date.ts';
import type { Instant } from '../calendar/zone.ts';
import type { Recorded } from '../case/event.ts';
import type { EmploymentState } from '../employment/state.ts';
import { gapAfter } from './gap.ts';
import type { GapWages } from './outcomes.ts';
import { runAgain, undoEnding } from './undo-ending.ts';

/** A decision as if it had never been taken: its number, the day and the instant of that, and what was said of the days between. */
type Undone = {
  readonly of: number;
  readonly effectiveOn: CivilDate;
  readonly recordedAt: Instant;
  readonly gapWages?: GapWages;
};

/** An objection or appeal undid the decision by which the employment ended, or was to end. */
export function hearsAnnulment(state: EmploymentState, event: Recorded<{ readonly type: string }>): EmploymentState {
  if (event.type !== 'decision-annulled') return state;
  const undone = event as typeof event & Undone;
  return endingDecision(state) === undone.of ? standsAgain(state, undone) : state;
}

/** Number of the decision by which it ended, or will. */
export function endingDecision({ termination: { ended, decided }, facts }: EmploymentState): number | undefined {
  if (ended === undefined) return decided?.of;
  return ended.outcome === 'not-renewed' ? facts['not-renewed']?.seq : ended.of;
}

/** It stands again as before. The days in between are shown and not bridged (JEDA-TIDAK-DISAMBUNG). */
export function standsAgain(
  state: EmploymentState,
  { of, effectiveOn, recordedAt, gapWages }: Undone,
): EmploymentState {
  const { ended, decided: planned } = state.termination;
  const lastDay = (ended ?? planned)?.lastDay;
  if (lastDay === undefined) return state;
  const gap = gapAfter(state, effectiveOn);
  const before = undoEnding(state, recordedAt);
  const {
    decided,
    prepared: _p,
    resignation: _r,
    review: _v,
    preparers: _e,
    fallen: _f,
    ...termination
  } = before.termination;
  const annulled = {
    ...{ of, lastDay, annulledOn: effectiveOn },
    ...(gap && { gap: { ...gap, ...(gapWages && { wages: gapWages }) } }),
  };
  return {
    ...before,
    clocks: decided ? runAgain(before.clocks, decided.withdrew, recordedAt) : before.clocks,
    termination: { ...termination, annulled: [...(termination.annulled ?? []), annulled] },
  };
}
