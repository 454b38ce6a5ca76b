import type { CivilDate } from '../calendar/civil-date.ts';
import type { Fact } from '../clock/due-date.ts';
import { type RuleId, ruleOf } from '../rules/register.ts';
import { answersOn } from './count-with.ts';
import { ladderAsOf } from './ladders.ts';
import type { PolicyState } from './stream.ts';

/** By which answers and which ladder a clock of this rule counts that begins on this day: those that hold on it. */
export function countedAnew(
  known: PolicyState,
  rule: RuleId,
  on: CivilDate,
): Required<Pick<Fact, 'policies' | 'ladder'>> {
  const { steps } = ladderAsOf(known, rule, on);
  return {
    policies: answersOn(known.settings, on),
    ladder: steps === ruleOf(rule).ladder ? 'default' : steps,
  };
}
