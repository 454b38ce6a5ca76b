import type { EmploymentState } from '../employment/state.ts';
import { objectionOpen, objectionPossible } from '../objection/open.ts';

/** Whether an objection runs, or could still be made, against the end or an earlier decision; nobody speaks for the dead. */
export function mayBeContested(state: EmploymentState): boolean {
  const { ended } = state.termination;
  return ended !== undefined && ended.outcome !== 'died' && (objectionOpen(state) || objectionPossible(state));
}
