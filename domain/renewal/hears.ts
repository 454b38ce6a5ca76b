import { withClockOf } from '../corrections/clock.ts';
import type { RecordedEmploymentEvent } from '../employment/events.ts';
import { type EmploymentState, presentTerm } from '../employment/state.ts';
import { redated } from './correct.ts';

/** What other parts tell the renewal: a date was put right, a decision annulled, or a death took the place of the end. */
export function hearsRenewal(state: EmploymentState, event: RecordedEmploymentEvent): EmploymentState {
  switch (event.type) {
    case 'fact-corrected':
      return redated(state, event.of);
    case 'decision-annulled':
      return annulled(state, event);
    case 'termination-revoked':
      return withoutEndInSiasn(state);
    // The end that stands in SIASN is not the one that holds now.
    case 'employment-ended':
      return event.outcome === 'died' ? withoutEndInSiasn(state) : state;
    default:
      return state;
  }
}

/** The end is none. A term that was not renewed waits for another decision, and its last day is watched again. */
function annulled(
  state: EmploymentState,
  event: Extract<RecordedEmploymentEvent, { type: 'decision-annulled' }>,
): EmploymentState {
  const { objections, facts, termination } = state;
  if (event.of === termination.decided?.of) return withoutEndInSiasn(state);
  if (event.of !== facts['not-renewed']?.seq) return state;
  const { ends: _, ...renewal } = state.renewal;
  const contest = objections.find(({ of }) => of === event.of);
  const number = (contest?.verdict ?? contest?.answer)?.letter;
  const by = { ...event, ...(number !== undefined && { number }) };
  return withClockOf(withoutEndInSiasn({ ...state, renewal }), presentTerm(state).n, by);
}

function withoutEndInSiasn(state: EmploymentState): EmploymentState {
  const { endInSiasn: _, ...renewal } = state.renewal;
  return { ...state, renewal };
}
