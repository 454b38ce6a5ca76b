import type { EmploymentState } from '../employment/state.ts';
import { objectionOpen, objectionPossible } from '../objection/open.ts';
import type { EmploymentOutcome } from './outcomes.ts';

/** Nobody can object to these: the person asked for it, has another appointment, or has died. */
const uncontested: readonly EmploymentOutcome[] = ['died', 'resigned', 'converted', 'appointed-elsewhere'];

/** Whether an objection runs, or could still be made, also one against an earlier decision. */
export function mayBeContested(state: EmploymentState): boolean {
  const { ended } = state.termination;
  if (ended === undefined || ended.outcome === 'died') return false;
  return objectionOpen(state) || (!uncontested.includes(ended.outcome) && objectionPossible(state));
}
