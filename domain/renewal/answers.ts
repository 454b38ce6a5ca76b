import { type Answered, answerOf } from '../policies/answer-of.ts';
import type { PolicyId } from '../policies/register.ts';

/** What the instansi answered about renewals, as it holds on the day of the decision. */
type RenewalAnswers = {
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

/** By which policies they are answered. */
export const renewalPolicies = [
  ...(['term-years', 'early-end-at-bup', 'renewal-evidence', 'not-performing', 'budget-only-warning'] as const),
] satisfies readonly PolicyId[];

/** The answers that came with a decision, or the defaults. */
export function renewalAnswersIn(stamp: Answered): RenewalAnswers {
  return {
    years: Number(answerOf(stamp, 'term-years')),
    endsAtPension: answerOf(stamp, 'early-end-at-bup') === true,
    evidence: answerOf(stamp, 'renewal-evidence') as RenewalAnswers['evidence'],
    notPerforming: answerOf(stamp, 'not-performing') as RenewalAnswers['notPerforming'],
    budgetWarning: answerOf(stamp, 'budget-only-warning') === true,
  };
}
