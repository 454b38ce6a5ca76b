import type { CivilDate } from '../calendar/civil-date.ts';
import type { ClockEvent } from '../case/clocks.ts';
import type { CorrectionEvent } from '../case/corrections.ts';
import type { Recorded } from '../case/event.ts';
import type { UnitCalendar } from '../clock/due-date.ts';
import type { Letter } from '../windows/letters.ts';
import type { ExcludedRow } from './excluded-rows.ts';

/** What can happen to a batch: one needs proposal of an instansi with all its candidates. */
export type FormationEvent =
  | ClockEvent
  | { readonly type: 'formation-opened'; readonly unit: UnitCalendar }
  | { readonly type: 'list-loaded'; readonly rows: number; readonly digest: string }
  | {
      readonly type: 'needs-proposed';
      readonly letterNumber: string;
      readonly sptjmNumber: string;
      readonly rows: number;
    }
  | { readonly type: 'rows-excluded'; readonly exclude: readonly ExcludedRow[] }
  | { readonly type: 'rows-included'; readonly include: readonly number[] }
  /** The whole proposal once more, inside its window; `rows` are those that it now holds. */
  | {
      readonly type: 'proposal-revised';
      readonly revision: number;
      readonly letterNumber: string;
      readonly sptjmNumber: string;
      readonly exclude: readonly ExcludedRow[];
      readonly include: readonly number[];
      readonly rows: number;
    }
  | {
      readonly type: 'determination-received';
      readonly determination: string;
      readonly number: string;
      readonly issuedOn: CivilDate;
      readonly rows: number;
    }
  | { readonly type: 'allocation-announced' }
  /** The letter as it was read, with the day it arrived and the instant it was entered. */
  | { readonly type: 'letter-recorded'; readonly letter: Letter }
  | { readonly type: 'letter-applied'; readonly letter: string }
  | { readonly type: 'files-started'; readonly determination: string; readonly files: number }
  | { readonly type: 'files-done'; readonly clock: string }
  | { readonly type: 'formation-concluded' }
  | CorrectionEvent;

export type FormationEventType = FormationEvent['type'];
export type RecordedFormationEvent = Recorded<FormationEvent>;
