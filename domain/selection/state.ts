import type { CivilDate } from '../calendar/civil-date.ts';
import type { HeldClock } from '../case/clocks.ts';
import type { Fact } from '../case/facts.ts';
import type { UnitCalendar } from '../clock/due-date.ts';
import type { SelectionEventType } from './events.ts';

/** The five stages of SELEKSI-LIMA-TAHAP, in order; the fifth is the announcement with its window for objections. */
export const fiveStages = ['registration', 'administrative', 'cat', 'interview', 'sanggah'] as const;
export type SelectionStage = (typeof fiveStages)[number] | 'handed-over' | 'withdrawn';

/** Stages that the announcement gives days to, and those that end with a result per applicant. */
export const windowStages = ['registration', 'administrative', 'cat', 'interview'] as const;
export type WindowStage = (typeof windowStages)[number];
export const resultStages = ['administrative', 'cat', 'interview'] as const;
export type ResultStage = (typeof resultStages)[number];

/** Both days belong to it. */
type StageWindow = { readonly opens: CivilDate; readonly closes: CivilDate };
export type StageWindows = Readonly<Record<WindowStage, StageWindow>>;

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
  readonly clocks: readonly HeldClock[];
};

/** How many have passed as it now stands: the last stage, and whoever's objection was upheld. */
export function passedNow({ results, objections }: SelectionState): number | undefined {
  const last = results.interview?.passed;
  return last === undefined ? undefined : last + objections.filter(({ answer }) => answer === 'upheld').length;
}
