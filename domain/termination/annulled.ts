import { addDays } from '../calendar/civil-date.ts';
import type { Recorded } from '../case/event.ts';
import type { EmploymentState } from '../employment/state.ts';
import type { AnnulledEnding } from './state.ts';
import { runAgain, undoEnding } from './undo-ending.ts';

/**
 * An objection or appeal undid the decision by which the employment ended, or was to end: it stands again as before. The
 * days in between are shown and not bridged (JEDA-TIDAK-DISAMBUNG).
 */
export function hearsAnnulment(state: EmploymentState, event: Recorded<{ readonly type: string }>): EmploymentState {
  if (event.type !== 'decision-annulled') return state;
  const { of } = event as typeof event & { readonly of: number };
  const { ended, decided } = state.termination;
  const { effectiveOn: annulledOn, recordedAt } = event;
  if (ended && endingDecision(state) === of) {
    const { lastDay } = ended;
    const from = addDays(lastDay, 1);
    const gap = from < annulledOn ? { gap: { from, until: addDays(annulledOn, -1) } } : {};
    return standing(undoEnding(state, recordedAt), { of, lastDay, annulledOn, ...gap }, recordedAt);
  }
  if (decided?.of !== of || ended) return state;
  return standing(state, { of, lastDay: decided.lastDay, annulledOn }, recordedAt);
}

/** Number of the decision by which it ended. */
function endingDecision({ termination: { ended }, facts }: EmploymentState): number | undefined {
  return ended?.outcome === 'not-renewed' ? facts['not-renewed']?.seq : ended?.of;
}

function standing(state: EmploymentState, annulled: AnnulledEnding, now: number): EmploymentState {
  const { decided, prepared: _p, resignation: _r, review: _v, preparers: _e, ...termination } = state.termination;
  return {
    ...state,
    clocks: decided ? runAgain(state.clocks, decided.withdrew, now) : state.clocks,
    termination: { ...termination, annulled: [...(termination.annulled ?? []), annulled] },
  };
}
