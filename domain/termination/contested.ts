import type { EmploymentState } from '../employment/state.ts';
import type { EmploymentOutcome } from './outcomes.ts';

/** Nobody can object to these: the person asked for it, has another appointment, or has died. */
const uncontested: readonly EmploymentOutcome[] = ['died', 'resigned', 'converted', 'appointed-elsewhere'];

/** Whether an objection against the ending runs, or could still be made. */
export function mayBeContested({ termination: { ended } }: EmploymentState): boolean {
  return ended !== undefined && !uncontested.includes(ended.outcome) && objectionOpen();
}

function objectionOpen(): boolean {
  return false;
}
