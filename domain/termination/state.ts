import type { CivilDate } from '../calendar/civil-date.ts';
import type { EmploymentOutcome } from './outcomes.ts';

/** How an employment came to its end. It is closed only once nobody can object any more. */
export type TerminationState = {
  readonly ended?: { readonly outcome: EmploymentOutcome; readonly lastDay: CivilDate };
};
