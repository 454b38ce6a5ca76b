import type { ClockToSet } from '../../../domain/case/set-clock.ts';
import type { DerivedDueDate, UnitCalendar } from '../../../domain/clock/due-date.ts';
import type { RuleId } from '../../../domain/rules/register.ts';
import type { Finding } from '../verdict.ts';
import type { DueEvent } from './due-events.ts';
import type { KnownLaw } from './known-law.ts';
import type { CaseEvent, CaseState, ProcessLaw } from './processes.ts';

/** One event with the case on either side of it. */
export type Step = {
  readonly event: CaseEvent;
  readonly before?: CaseState;
  readonly after: CaseState;
  /** Every clock that the facts had called for by then, with the day that each was to count from. */
  readonly calledFor: readonly ClockToSet[];
};
export type DueStep = Step & { readonly event: DueEvent };

/** A due date as it was recorded and as it is counted again, by what was known at the instant that it names. */
export type Counted = {
  readonly event: DueEvent;
  readonly rule?: RuleId;
  readonly unit?: UnitCalendar;
  readonly recounted?: DerivedDueDate;
  readonly finding?: Finding;
};

/** A case as its events tell it, and the law that it went by. */
export type ToldCase = {
  readonly stream: string;
  readonly process: ProcessLaw;
  readonly law: KnownLaw;
  readonly steps: readonly Step[];
  /** The batches that handed it clocks, or letters, by their streams. */
  readonly batches: ReadonlyMap<string, KnownCase>;
};

/** With each of its due dates counted again. */
export type KnownCase = ToldCase & { readonly counts: readonly Counted[] };
