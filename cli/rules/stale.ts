import { type CivilDate, civilDate } from '../../domain/calendar/civil-date.ts';
import type { Rule } from '../../domain/rules/rule.ts';

/** Rules last compared with their source before this day, the longest ago first. */
export function staleRules<One extends Rule>(rules: readonly One[], before: CivilDate): readonly One[] {
  return rules
    .filter(({ citation }) => citation.reviewedOn < before)
    .sort((a, b) => (a.citation.reviewedOn < b.citation.reviewedOn ? -1 : 1));
}

/** The same day a year earlier; 29 February becomes 28 February. */
export function yearBefore(today: CivilDate): CivilDate {
  const year = String(Number(today.slice(0, 4)) - 1).padStart(4, '0');
  return civilDate(`${year}${today.endsWith('-02-29') ? '-02-28' : today.slice(4)}`);
}
