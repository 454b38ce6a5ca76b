import type { CivilDate } from '../calendar/civil-date.ts';
import { type Refusal, refuse } from '../case/refusal.ts';
import type { EmploymentState } from '../employment/state.ts';
import type { TerminationDecision } from './decisions.ts';
import type { TerminationEvent } from './events.ts';

type Of<Kind> = Extract<TerminationDecision, { kind: Kind }>;
type Decided = readonly TerminationEvent[] | Refusal;

/** TIDAK-BERKINERJA: a predicate opens a review at most, and only somebody who was heard is found not to perform. */
export function openReview(
  { termination: { review }, facts }: EmploymentState,
  { basis, reason }: Of<'open-performance-review'>,
): Decided {
  const opened = facts['performance-review-opened'];
  if (review && review.finding === undefined && opened) {
    const { seq, effectiveOn, recordedAt } = opened;
    return refuse('ALREADY_DECIDED', { seq, effectiveOn, recordedAt }, 'TIDAK-BERKINERJA');
  }
  return [{ type: 'performance-review-opened', basis, reason }];
}

/** The person was heard within the review, and not after it. */
export function closeReview(
  { termination: { review }, facts }: EmploymentState,
  { finding, heardOn, report, reason }: Of<'close-performance-review'>,
  effectiveOn: CivilDate,
): Decided {
  const opened = facts['performance-review-opened'];
  if (review === undefined || review.finding !== undefined || opened === undefined) {
    return refuse('NOTHING_PENDING', { ground: 'not-performing' }, 'TIDAK-BERKINERJA');
  }
  if (heardOn < opened.effectiveOn) {
    return refuse('DATE_BEFORE_EARLIER_FACT', {
      ...{ effectiveOn: heardOn, earlier: opened.effectiveOn, fact: 'performance-review-opened' },
    });
  }
  if (effectiveOn < heardOn) {
    return refuse('DATE_BEFORE_EARLIER_FACT', { effectiveOn, earlier: heardOn, fact: 'heard' });
  }
  return [{ type: 'performance-review-closed', finding, heardOn, report, reason }];
}
