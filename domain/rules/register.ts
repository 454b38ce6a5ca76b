import { countedRules } from './counted-rules.ts';
import { decisionRules } from './decision-rules.ts';
import type { Rule } from './rule.ts';
import { windowRules } from './window-rules.ts';

const entries = [...countedRules, ...windowRules, ...decisionRules] as const;

/** The ids of the register and nothing else: a clock or a refusal that names no rule does not compile. */
export type RuleId = (typeof entries)[number]['id'];

/** Every rule that the product applies. */
export const register: readonly (Rule & { readonly id: RuleId })[] = entries;

const byId = new Map(register.map((rule) => [rule.id, rule]));

/** The rule with this id; throws `RangeError` for an id that came from outside the type system and is not here. */
export function ruleOf(id: RuleId): Rule & { readonly id: RuleId } {
  const rule = byId.get(id);
  if (!rule) throw new RangeError(`No such rule: ${JSON.stringify(id)}`);
  return rule;
}
