import { authorityRules } from './authority-rules.ts';
import { cancellationRules } from './cancellation-rules.ts';
import { contractRules } from './contract-rules.ts';
import { conversionRules } from './conversion-rules.ts';
import { correctionRules } from './correction-rules.ts';
import { disciplineRules } from './discipline-rules.ts';
import { employmentRules } from './employment-rules.ts';
import { needsRules } from './needs-rules.ts';
import { niRules } from './ni-rules.ts';
import { peopleRules } from './people-rules.ts';
import { performanceRules } from './performance-rules.ts';
import { relocationRules } from './relocation-rules.ts';
import { renewalRules } from './renewal-rules.ts';
import type { Rule } from './rule.ts';
import { selectionRules } from './selection-rules.ts';
import { terminationRules } from './termination-rules.ts';
import { wageRules } from './wage-rules.ts';
import { windowRules } from './window-rules.ts';

const entries = [
  ...needsRules,
  ...niRules,
  ...windowRules,
  ...cancellationRules,
  ...contractRules,
  ...employmentRules,
  ...wageRules,
  ...performanceRules,
  ...renewalRules,
  ...conversionRules,
  ...relocationRules,
  ...correctionRules,
  ...disciplineRules,
  ...terminationRules,
  ...authorityRules,
  ...selectionRules,
  ...peopleRules,
] as const;

/** The ids of the register and nothing else: a clock or a refusal that names no rule does not compile. */
export type RuleId = (typeof entries)[number]['id'];

export type RegisteredRule = Rule & { readonly id: RuleId };

/** Every rule that the product applies, awaits or only knows, in the order of a person's way. */
export const register: readonly RegisteredRule[] = entries;

const byId = new Map(register.map((rule) => [rule.id, rule]));

/** The rule with this id; throws `RangeError` for an id that came from outside the type system and is not here. */
export function ruleOf(id: RuleId): RegisteredRule {
  const rule = byId.get(id);
  if (!rule) throw new RangeError(`No such rule: ${JSON.stringify(id)}`);
  return rule;
}
