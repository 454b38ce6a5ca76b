import type { CivilDate } from '../calendar/civil-date.ts';
import { type RuleId, ruleOf } from '../rules/register.ts';
import { valueAsOf } from '../rules/value-as-of.ts';
import type { SanctionCode } from './sanctions.ts';

/** Working days of absence without a valid reason: the longest time in a row, and all of one year. */
export type Absences = { readonly inARow: number; readonly inTheYear: number };

/** What the ladder of absences proposes; an official decides. */
export type Proposal = { readonly sanction: SanctionCode; readonly rule: RuleId };

/** In the order of the days from which each is proposed (JENJANG-TIDAK-MASUK). */
const byYear: readonly SanctionCode[] = [
  'oral-reprimand',
  'written-reprimand',
  'written-dissatisfaction',
  'allowance-cut-6-months',
  'allowance-cut-9-months',
  'allowance-cut-12-months',
  'demotion-12-months',
  'relieved-12-months',
];

/** By the law as it holds on a day: ten days in a row or twenty-eight in a year, and below that step by step. */
export function proposedFor({ inARow, inTheYear }: Absences, on: CivilDate): Proposal | undefined {
  if (reaches('TIDAK-MASUK-BERTURUT', inARow, on) > 0) return { sanction: 'dismissal', rule: 'TIDAK-MASUK-BERTURUT' };
  if (reaches('TIDAK-MASUK-SETAHUN', inTheYear, on) > 0) return { sanction: 'dismissal', rule: 'TIDAK-MASUK-SETAHUN' };
  const sanction = byYear[reaches('JENJANG-TIDAK-MASUK', inTheYear, on) - 1];
  return sanction && { sanction, rule: 'JENJANG-TIDAK-MASUK' };
}

/** How many of a rule's numbers of days have been reached. */
function reaches(rule: RuleId, days: number, on: CivilDate): number {
  const { fixed = [] } = valueAsOf(ruleOf(rule), on) ?? {};
  return fixed.filter(({ n }) => n <= days).length;
}
