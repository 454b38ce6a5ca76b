import type { Rule } from '../../domain/rules/rule.ts';
import { whereUsed } from '../rules/where-used.ts';

/**
 * What is wrong with a register beside these sources: a rule is named by the product, or only informs, or awaits its
 * process, exactly one of them; and each says where it comes from.
 */
export function ruleFaults(rules: readonly Rule[], sources: ReadonlyMap<string, string>): readonly string[] {
  return rules.flatMap((rule) => {
    const used = whereUsed(rule.id, sources);
    const { instrument, clause, source } = rule.citation;
    return [
      ...(instrument && clause && source ? [] : [`${rule.id}: no citation`]),
      ...(rule.informative && !rule.reason ? [`${rule.id}: informative without a reason`] : []),
      ...(used.length === 0 && !rule.informative && !rule.awaits
        ? [`${rule.id}: neither used nor informative nor awaiting a process`]
        : []),
      ...(used.length > 0 && rule.awaits
        ? [`${rule.id}: awaits ${rule.awaits} and is used in ${used.join(', ')}`]
        : []),
      ...(used.length > 0 && rule.informative ? [`${rule.id}: informative and used in ${used.join(', ')}`] : []),
    ];
  });
}
