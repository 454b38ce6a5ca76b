import type { CivilDate } from '../calendar/civil-date.ts';
import type { ClockEvent } from '../case/clocks.ts';
import type { CorrectionEvent } from '../case/corrections.ts';
import type { Recorded } from '../case/event.ts';
import type { UnitCalendar } from '../clock/due-date.ts';
import type { ConversionEvent } from '../conversion/events.ts';
import type { SkCorrectionEvent } from '../corrections/events.ts';
import type { DisciplineEvent } from '../discipline/events.ts';
import type { EntitlementEvent } from '../entitlements/events.ts';
import type { EvaluationEvent } from '../evaluation/events.ts';
import type { Remark } from '../intake/remarks.ts';
import type { ObjectionEvent } from '../objection/events.ts';
import type { RelocationEvent } from '../relocation/events.ts';
import type { RenewalEvent } from '../renewal/events.ts';
import type { TerminationEvent } from '../termination/events.ts';
import type { Term } from './term.ts';

/** Where an employment was before Tenggat knew it: in a file of ours, or only in what the instansi declared. */
export type Origin =
  | { readonly kind: 'appointment'; readonly case: string }
  | {
      readonly kind: 'import';
      readonly import: string;
      readonly row: number;
      /** What was declared beside the contract. */
      readonly remarks?: readonly Remark[];
    };

/** What the whole of an employment goes through, beside its processes. */
type CoreEvent =
  | {
      readonly type: 'employment-opened';
      readonly origin: Origin;
      readonly unit: UnitCalendar;
      /** TMT of the first appointment: masa kerja counts from it. */
      readonly appointedOn: CivilDate;
      /** The terms up to the present one, oldest first; of an import, declared facts. */
      readonly terms: readonly [Term, ...Term[]];
    }
  | CorrectionEvent;

/** What can happen to an employee between the first day of work and the end of it. */
export type EmploymentEvent =
  | ClockEvent
  | CoreEvent
  | RenewalEvent
  | TerminationEvent
  | EvaluationEvent
  | RelocationEvent
  | ConversionEvent
  | DisciplineEvent
  | ObjectionEvent
  | EntitlementEvent
  | SkCorrectionEvent;

export type EmploymentEventType = EmploymentEvent['type'];
export type RecordedEmploymentEvent = Recorded<EmploymentEvent>;
