import type { RecordedEmploymentEvent } from '../employment/events.ts';
import type { EmploymentState } from '../employment/state.ts';
import { redated } from './correct.ts';

/** What other parts tell the renewal: a date was put right, or the decision not to renew was annulled. */
export function hearsRenewal(state: EmploymentState, event: RecordedEmploymentEvent): EmploymentState {
  if (event.type === 'fact-corrected') return redated(state, event.of);
  if (event.type !== 'decision-annulled' || event.of !== state.facts['not-renewed']?.seq) return state;
  // The term waits for another decision.
  const { ends: _, ...renewal } = state.renewal;
  return { ...state, renewal };
}
