import type { HeldClock } from '../case/clocks.ts';
import type { CorrectionProposal } from '../case/corrections.ts';
import type { Fact } from '../case/facts.ts';
import type { UnitCalendar } from '../clock/due-date.ts';
import type { SelectionEventType } from './events.ts';
import type { ResultStage, SelectionStage, StageWindows } from './stages.ts';

/** What became of a stage. Whose results they are stands in the registry under their digest. */
type StageResult = { readonly digest: string; readonly passed: number; readonly failed: number };

/** Of an applicant, by their number on the list. */
type SelectionObjection = {
  readonly applicant: number;
  /** The stage at which they failed. */
  readonly failedAt: ResultStage;
  readonly answer?: 'upheld' | 'rejected';
};

export type SelectionState = {
  readonly unit: UnitCalendar;
  readonly version: number;
  readonly revision: number;
  readonly stage: SelectionStage;
  /** Set when nothing can happen any more. */
  readonly outcome?: 'handed-over' | 'withdrawn';
  readonly legalBasis: string;
  readonly announcement: string;
  readonly windows: StageWindows;
  readonly applicants: { readonly rows: number; readonly digest: string } | undefined;
  readonly results: Readonly<Partial<Record<ResultStage, StageResult>>>;
  readonly objections: readonly SelectionObjection[];
  /** The needs proposal that was given the result. */
  readonly formation?: string;
  readonly facts: Readonly<Partial<Record<SelectionEventType, Fact>>>;
  /** Every fact whose date may have been written down wrongly, of each kind all. */
  readonly dated: readonly Fact[];
  readonly clocks: readonly HeldClock[];
  readonly corrections: readonly CorrectionProposal[];
};

/** How many have passed as it now stands: the last stage, and whoever's objection was upheld. */
export function passedNow({ results, objections }: SelectionState): number | undefined {
  const last = results.interview?.passed;
  return last === undefined ? undefined : last + objections.filter(({ answer }) => answer === 'upheld').length;
}
