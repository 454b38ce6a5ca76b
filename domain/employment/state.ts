import type { CivilDate } from '../calendar/civil-date.ts';
import type { HeldClock } from '../case/clocks.ts';
import type { CorrectionProposal } from '../case/corrections.ts';
import type { Fact } from '../case/facts.ts';
import type { UnitCalendar } from '../clock/due-date.ts';
import type { ConversionState } from '../conversion/state.ts';
import type { SkCorrectionState } from '../corrections/state.ts';
import type { DisciplineState } from '../discipline/state.ts';
import type { EntitlementState } from '../entitlements/state.ts';
import type { EvaluationState } from '../evaluation/state.ts';
import type { ObjectionState } from '../objection/state.ts';
import type { RelocationState } from '../relocation/state.ts';
import type { RenewalState } from '../renewal/state.ts';
import type { EmploymentOutcome } from '../termination/outcomes.ts';
import type { TerminationState } from '../termination/state.ts';
import type { EmploymentEventType, Origin } from './events.ts';
import type { Term } from './term.ts';

/**
 * Where the contract year stands. `lapsed`: it ran out without a decision, and somebody who works on does so without an
 * agreement; `ending`: its end is decided and lies ahead.
 */
export const employmentStages = ['running', 'renewal-open', 'renewed', 'lapsed', 'ending', 'ended'] as const;
export type EmploymentStage = (typeof employmentStages)[number];

export type EmploymentState = {
  readonly origin: Origin;
  readonly unit: UnitCalendar;
  /** Number of the last event. */
  readonly version: number;
  /** Number of the last event that was not a clock's: what a decision made on a stale page is compared with. */
  readonly revision: number;
  readonly stage: EmploymentStage;
  /** Set when nothing can happen any more. */
  readonly outcome?: EmploymentOutcome;
  readonly appointedOn: CivilDate;
  /** Oldest first; the last one is the present one. */
  readonly terms: readonly [Term, ...Term[]];
  readonly renewal: RenewalState;
  readonly termination: TerminationState;
  readonly evaluation: EvaluationState;
  readonly relocation: RelocationState;
  readonly conversion: ConversionState;
  readonly discipline: DisciplineState;
  readonly objections: ObjectionState;
  readonly entitlements: EntitlementState;
  readonly skCorrections: SkCorrectionState;
  /** The latest fact of each kind, with its two times. */
  readonly facts: Readonly<Partial<Record<EmploymentEventType, Fact>>>;
  /** What took effect when, in the order in which it was recorded. */
  readonly trail: readonly TrailEntry[];
  readonly clocks: readonly HeldClock[];
  readonly corrections: readonly CorrectionProposal[];
};

/** An event by its number, and the day from which it takes effect: where somebody died before it, it is to be reversed. */
export type TrailEntry = { readonly seq: number; readonly type: string; readonly from: CivilDate };

/** The term that runs, or ran out last. */
export function presentTerm({ terms }: Pick<EmploymentState, 'terms'>): Term {
  return terms.at(-1) ?? terms[0];
}
