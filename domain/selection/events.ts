import type { ClockEvent } from '../case/clocks.ts';
import type { CorrectionEvent } from '../case/corrections.ts';
import type { Recorded } from '../case/event.ts';
import type { UnitCalendar } from '../clock/due-date.ts';
import type { ResultStage, StageWindows } from './stages.ts';

/** What can happen to a selection of an instansi. Who applied, and how it went for each, stands in the registry. */
export type SelectionEvent =
  | ClockEvent
  /** The law that the instansi rests on, with the contradiction acknowledged, and the days that it announced. */
  | {
      readonly type: 'selection-opened';
      readonly unit: UnitCalendar;
      readonly legalBasis: string;
      readonly announcement: string;
      readonly windows: StageWindows;
    }
  | { readonly type: 'applicants-loaded'; readonly rows: number; readonly digest: string }
  | {
      readonly type: 'stage-results-recorded';
      readonly stage: ResultStage;
      readonly passed: number;
      readonly failed: number;
      readonly digest: string;
      /** The least score that passes, where there are scores. */
      readonly threshold?: number;
    }
  | { readonly type: 'selection-results-announced'; readonly letterNumber: string }
  | {
      readonly type: 'selection-objection-recorded';
      readonly applicant: number;
      readonly failedAt: ResultStage;
      readonly receipt: string;
    }
  | {
      readonly type: 'selection-objection-answered';
      readonly applicant: number;
      readonly upheld: boolean;
      readonly letterNumber: string;
      /** The minutes of the later stages, which somebody went through after all. */
      readonly makeUp?: string;
    }
  /** The window is over and every objection answered: nothing of the result changes any more. */
  | { readonly type: 'selection-results-final'; readonly passed: number }
  | {
      readonly type: 'selection-handed-over';
      readonly formation: string;
      readonly rows: number;
      readonly digest: string;
    }
  | { readonly type: 'selection-withdrawn'; readonly reason: string }
  | CorrectionEvent;

export type SelectionEventType = SelectionEvent['type'];
export type RecordedSelectionEvent = Recorded<SelectionEvent>;
