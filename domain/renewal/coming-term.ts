import { isLastTerm } from '../conversion/evolve.ts';
import type { EmploymentState } from '../employment/state.ts';
import type { Term } from '../employment/term.ts';

/** The term that was decided and will begin: none where the employment ends, or another status begins, before it. */
export function comingTerm(state: EmploymentState): Term | undefined {
  const { renewal, termination } = state;
  const none = termination.ended !== undefined || termination.decided !== undefined || isLastTerm(state);
  return none ? undefined : renewal.next;
}
