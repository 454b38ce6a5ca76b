import type { CivilDate } from '../calendar/civil-date.ts';
import { type PolicySetting, policyAsOf } from '../policies/policy-as-of.ts';
import type { RenewalAnswers } from './known.ts';

/** What the instansi answered about renewals for a day. */
export function renewalAnswersOn(settings: readonly PolicySetting[], on: CivilDate): RenewalAnswers {
  const answer = (id: Parameters<typeof policyAsOf>[1]) => policyAsOf(settings, id, on).value;
  return {
    years: Number(answer('term-years')),
    endsAtPension: answer('early-end-at-bup') === true,
    evidence: answer('renewal-evidence') as RenewalAnswers['evidence'],
    notPerforming: answer('not-performing') as RenewalAnswers['notPerforming'],
    budgetWarning: answer('budget-only-warning') === true,
  };
}
