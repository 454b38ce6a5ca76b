import type { CivilDate } from '../calendar/civil-date.ts';
import type { EmploymentOutcome } from './outcomes.ts';

/** How an employment comes to its end. */
export type TerminationEvent =
  | {
      readonly type: 'employment-ended';
      readonly outcome: EmploymentOutcome;
      /** The last day of it. */
      readonly lastDay: CivilDate;
    }
  /** Nothing can happen any more: no objection is open, and none can be made. */
  | { readonly type: 'employment-closed'; readonly outcome: EmploymentOutcome };
