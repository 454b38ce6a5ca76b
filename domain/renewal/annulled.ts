import type { RecordedEmploymentEvent } from '../employment/events.ts';
import type { EmploymentState } from '../employment/state.ts';

/** The decision not to renew was annulled: the term waits for another. */
export function hearAnnulled(state: EmploymentState, event: RecordedEmploymentEvent): EmploymentState {
  if (event.type !== 'decision-annulled' || event.of !== state.facts['not-renewed']?.seq) return state;
  const { ends: _, ...renewal } = state.renewal;
  return { ...state, renewal };
}
