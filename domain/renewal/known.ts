import type { CivilDate } from '../calendar/civil-date.ts';
import type { UnitCalendar } from '../clock/due-date.ts';

/** What the instansi answered about renewals, as it holds on the day of the decision. */
export type RenewalAnswers = {
  /** Length of a term in years (`term-years`). */
  readonly years: number;
  /** Whether a term ends early at the pension age (`early-end-at-bup`). */
  readonly endsAtPension: boolean;
  /** Which evaluations are weighed (`renewal-evidence`). */
  readonly evidence: 'last-four-quarters' | 'quarters-in-term';
  /** What a bad predicate opens (`not-performing`). */
  readonly notPerforming: 'review-only' | 'two-lowest-open-termination';
  /** Whether budget as the only reason is warned of (`budget-only-warning`). */
  readonly budgetWarning: boolean;
};

/**
 * What the registry knows and nobody can say for it: added to a decision on its way to the file. The pension day is there
 * only where it lies before the end of the coming term, for it tells when somebody was born.
 */
export type RenewalKnown = {
  readonly answers: RenewalAnswers;
  readonly pensionOn?: CivilDate;
  /** How the unit counts that the decision names, where it is one of the same instansi. */
  readonly calendar?: UnitCalendar;
};

/** As the policies are until somebody answers them. */
const unanswered: RenewalAnswers = {
  ...{ years: 1, endsAtPension: true, budgetWarning: true },
  ...{ evidence: 'last-four-quarters', notPerforming: 'review-only' },
};

/** What came with a decision. */
export function knownIn({ known }: { readonly known?: RenewalKnown }): RenewalKnown {
  return known ?? { answers: unanswered };
}
