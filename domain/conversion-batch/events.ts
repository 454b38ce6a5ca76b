import type { CivilDate } from '../calendar/civil-date.ts';
import type { ClockEvent } from '../case/clocks.ts';
import type { CorrectionEvent } from '../case/corrections.ts';
import type { Recorded } from '../case/event.ts';
import type { UnitCalendar } from '../clock/due-date.ts';
import type { DeterminedNeed } from '../conversion/need.ts';

/** An employment that is to be proposed; `reason` says why, although its evaluations are not what the instansi asks for. */
export type ListedEmployment = { readonly employment: string; readonly reason?: string | undefined };

/** The need that the Minister determined for one of them. */
export type DeterminedEmployment = DeterminedNeed & { readonly employment: string };

/** What can happen to a conversion batch: one proposal of PPPK needs for employees who are PPPK Paruh Waktu. */
export type ConversionBatchEvent =
  | ClockEvent
  | { readonly type: 'conversion-opened'; readonly unit: UnitCalendar; readonly rows: readonly ListedEmployment[] }
  | {
      readonly type: 'conversion-needs-proposed';
      readonly letterNumber: string;
      readonly sptjmNumber: string;
      readonly rows: number;
    }
  /** In parts; takes effect on the day of receipt. */
  | {
      readonly type: 'conversion-determination-received';
      readonly number: string;
      readonly issuedOn: CivilDate;
      readonly needs: readonly DeterminedEmployment[];
    }
  /** Every employee of this determination has heard of it and of the day on which it was received. */
  | {
      readonly type: 'conversion-files-told';
      readonly determination: string;
      readonly receivedOn: CivilDate;
      readonly files: number;
    }
  /** All of them have been proposed before the clock rang. */
  | { readonly type: 'conversion-files-done'; readonly clock: string }
  | { readonly type: 'conversion-concluded' }
  | CorrectionEvent;

export type ConversionBatchEventType = ConversionBatchEvent['type'];
export type RecordedConversionBatchEvent = Recorded<ConversionBatchEvent>;
