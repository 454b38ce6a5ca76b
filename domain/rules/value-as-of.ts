import type { CivilDate } from '../calendar/civil-date.ts';
import type { Rule, RuleValue } from './rule.ts';

/** What the rule counts or fixes on this day; none before its instrument took effect or after the value was ended. */
export function valueAsOf(rule: Pick<Rule, 'values'>, on: CivilDate): RuleValue | undefined {
  return rule.values.find(({ from, until }) => from <= on && (until === undefined || on < until));
}
