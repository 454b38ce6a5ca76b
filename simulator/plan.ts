import type { BtsCause, ReturnFixer } from '../domain/appointment/terms.ts';
import type { CivilDate } from '../domain/calendar/civil-date.ts';

/** How a row of the nominative list ends. `started` includes those whom the December letter reopened. */
export type RowOutcome = 'not-determined' | 'tms' | 'resigned' | 'deemed-resigned' | 'died' | 'started';

/** One return by BKN (BTS). Both counts are working days: BKN's from the proposal, the fixer's from the return. */
export type PlannedReturn = {
  readonly cause: BtsCause;
  readonly fixer: ReturnFixer;
  readonly answerDays: number;
  readonly fixDays: number;
};

/** What happens to one person, by row number of the nominative list. */
export type RowPlan = {
  readonly row: number;
  readonly outcome: RowOutcome;
  /** Which determination letter holds the row; null when none does. */
  readonly part: 1 | 2 | null;
  /** Where a lost file is lost; null for those who start and those never determined. */
  readonly leavesAt: 'documents' | 'at-bkn' | 'ni-issued' | null;
  /**
   * `in-time`: proposed by 16 September; `recorded-late`: proposed on that day, recorded the next morning; `late`: proposed
   * after it; `none`: never proposed.
   */
  readonly proposal: 'in-time' | 'recorded-late' | 'late' | 'none';
  readonly proposedOn: CivilDate | null;
  readonly returns: readonly PlannedReturn[];
  /** Working days BKN takes for its final answer, counted from the last (re)proposal. More than 7 breaches NI-TERIMA. */
  readonly answerDays: number;
  /** Deemed resigned in autumn, reopened by the letter of December, and then started. */
  readonly reopenedByLetter: boolean;
  /** SIASN spells the name differently from the nominative list until a return for that cause is put right. */
  readonly nameMismatch: boolean;
};

export type BatchPlan = {
  readonly seed: number;
  readonly people: number;
  readonly counts: Readonly<Record<RowOutcome, number>>;
  /** Row n is at index n - 1. */
  readonly rows: readonly RowPlan[];
};
