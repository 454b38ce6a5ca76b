import type { CivilDate } from '../calendar/civil-date.ts';
import type { ClockEvent } from '../case/clocks.ts';
import type { CorrectionEvent } from '../case/corrections.ts';
import type { Recorded } from '../case/event.ts';
import type { UnitCalendar } from '../clock/due-date.ts';
import type {
  BtsCause,
  CancellationGround,
  ContractItems,
  DocumentCode,
  Party,
  ReopeningLetter,
  ReturnFixer,
} from './terms.ts';

/** What can happen to a candidate's file between the determination of needs and the first day of work. */
export type AppointmentEvent =
  | ClockEvent
  | {
      readonly type: 'case-opened';
      readonly formation: string;
      readonly determination: string;
      readonly unit: UnitCalendar;
    }
  | { readonly type: 'drh-verified'; readonly deferred: readonly DocumentCode[] }
  | { readonly type: 'notice-given'; readonly channel: string; readonly missing: readonly DocumentCode[] }
  | { readonly type: 'ni-proposed' }
  | { readonly type: 'file-returned'; readonly cause: BtsCause; readonly fixer: ReturnFixer }
  | { readonly type: 'ni-reproposed' }
  | { readonly type: 'found-not-eligible'; readonly cause: string }
  | { readonly type: 'ni-issued'; readonly pertekOn: CivilDate }
  | { readonly type: 'appointed'; readonly skNumber: string; readonly tmt: CivilDate }
  | { readonly type: 'sk-uploaded' }
  | {
      readonly type: 'contract-signed';
      readonly party: Party;
      readonly contractNumber: string;
      readonly items?: ContractItems;
    }
  | { readonly type: 'started-work'; readonly spmtNumber: string }
  | { readonly type: 'cancelled'; readonly ground: CancellationGround; readonly evidence: string }
  /** Heard from the batch: a letter by which the file can be reopened, if it was deemed resigned before. */
  | ({ readonly type: 'reopening-allowed' } & ReopeningLetter)
  | { readonly type: 'reopened'; readonly letter: string }
  | { readonly type: 'batch-concluded' }
  | CorrectionEvent;

export type AppointmentEventType = AppointmentEvent['type'];
export type RecordedAppointmentEvent = Recorded<AppointmentEvent>;
