import type { DecisionStamp } from '../authority/mandate.ts';
import type { CivilDate } from '../calendar/civil-date.ts';
import { type Refusal, refuse } from '../case/refusal.ts';
import { type EmploymentState, presentTerm } from '../employment/state.ts';
import { renewalAnswersIn } from './answers.ts';
import type { RenewalDecisionOf } from './decisions.ts';
import type { RenewalEvent } from './events.ts';
import { evidenceFor } from './evidence.ts';
import { decidedBefore, notYetOpen } from './undecided.ts';

type Decided = readonly RenewalEvent[] | Refusal;

/**
 * Not renewed: it ends with its last day (diktum KEDUA PULUH EMPAT huruf e). Decided after that day, it ends on the day of
 * the SK: whoever was let work on is not sent away as of a day gone by. What BKN said about budget as the only ground is
 * contested, so whoever decides on it has read the warning.
 */
export function notRenew(
  state: EmploymentState,
  decision: RenewalDecisionOf<'not-renew'>,
  stamp: DecisionStamp,
): Decided {
  const { term, skNumber, reason, grounds, budgetWarningRead } = decision;
  const { effectiveOn, recordedAt } = stamp;
  const refusal = decidedBefore(state, term) ?? notYetOpen(state, recordedAt);
  if (refusal) return refusal;
  const { from, until } = presentTerm(state);
  if (effectiveOn < from) {
    return refuse('DATE_BEFORE_EARLIER_FACT', { effectiveOn, earlier: from, fact: 'term' }, 'PERPANJANGAN');
  }
  const onlyBudget = renewalAnswersIn(stamp).budgetWarning && grounds.every((ground) => ground === 'budget');
  if (onlyBudget && !budgetWarningRead) return refuse('BUDGET_WARNING_NOT_READ', {}, 'ANGGARAN-BUKAN-SATU-SATUNYA');
  const evidence = evidenceFor(state, stamp);
  return [
    {
      ...{ type: 'not-renewed', term, skNumber, reason, grounds, evidence, lastDay: lastDayBy({ until }, effectiveOn) },
      ...(onlyBudget && { budgetWarningRead: true }),
    },
  ];
}

/**
 * The pension age comes before the last day of a term that was not cut by it (MASA-SAMPAI-BUP): the term ends with that
 * day, or, decided later, with the day of the SK.
 */
export function recordPensionAge(
  state: EmploymentState,
  decision: RenewalDecisionOf<'record-pension-age'>,
  stamp: DecisionStamp,
): Decided {
  const { term, skNumber } = decision;
  const refusal = decidedBefore(state, term);
  if (refusal) return refusal;
  const { until } = presentTerm(state);
  const pensionOn = stamp.known?.pensionOn;
  if (pensionOn === undefined || pensionOn > until || !renewalAnswersIn(stamp).endsAtPension) {
    return refuse('PENSION_AGE_NOT_REACHED', { until }, 'MASA-SAMPAI-BUP');
  }
  return [{ type: 'pension-age-recorded', term, skNumber, lastDay: later(pensionOn, stamp.effectiveOn) }];
}

/** The last day of an employment that is not renewed by an SK of this day. */
export function lastDayBy({ until }: { readonly until: CivilDate }, decidedOn: CivilDate): CivilDate {
  return later(until, decidedOn);
}

function later(one: CivilDate, other: CivilDate): CivilDate {
  return one > other ? one : other;
}
