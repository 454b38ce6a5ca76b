import { addDays, type CivilDate, civilDate } from '../calendar/civil-date.ts';
import { lengthOfService } from '../employment/length-of-service.ts';
import type { EmploymentState } from '../employment/state.ts';
import { type PolicySetting, policyAsOf } from '../policies/policy-as-of.ts';
import { ruleOf } from '../rules/register.ts';
import { valueAsOf } from '../rules/value-as-of.ts';
import type { GrantedKind } from './kinds.ts';

/** What is paid once in a year, each in a month of its own. */
export const onceAYear: readonly GrantedKind[] = ['thr', 'thirteenth'];

type Month = {
  readonly from: CivilDate;
  readonly until: CivilDate;
  /** A decree of that year gives it to all; without one only a paper of the contract does. */
  readonly decreed: boolean;
};

/** The month in which it is reckoned, by the answer that holds on the first day of the year. */
export function oncePaid(kind: GrantedKind, year: number, settings: readonly PolicySetting[]): Month {
  const policy = kind === 'thr' ? 'thr-month' : 'thirteenth-month';
  const month = Number(policyAsOf(settings, policy, civilDate(`${year}-01-01`)).value);
  const from = civilDate(`${year}-${String(month).padStart(2, '0')}-01`);
  const next = month === 12 ? `${year + 1}-01-01` : `${year}-${String(month + 1).padStart(2, '0')}-01`;
  return { from, until: addDays(civilDate(next), -1), decreed: valueAsOf(ruleOf('THR-GAJI-13'), from) !== undefined };
}

/** Whole months of service at the end of a month, twelve at most: who has served longer is paid whole. */
export function monthsCounted({ appointedOn, terms, renewal, termination }: EmploymentState, end: CivilDate): number {
  const { ended } = termination;
  const on = ended && ended.lastDay < end ? ended.lastDay : end;
  const { years, months } = lengthOfService(appointedOn, renewal.next ? [...terms, renewal.next] : terms, on);
  return Math.min(12, years * 12 + months);
}
