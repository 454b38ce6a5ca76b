import { tell } from '../../api/timeline/tell.ts';
import type { RulesBehind } from '../../audit/evidence/named-law.ts';

/** The rule that the timeline tells of an event, and the one that the event names itself. */
export const rulesBehind: RulesBehind = (event) => {
  const { rule } = tell(event as { readonly type: string });
  return [...new Set([rule, event.rule])].filter((one) => typeof one === 'string');
};
