import type { Entitlement } from '../../domain/entitlements/entitlements.ts';
import { entitlementKinds } from '../../domain/entitlements/kinds.ts';
import { ruleOf } from '../../domain/rules/register.ts';
import type { WageSheet } from '../../registry/wages/wage-sheets.ts';

/** An entitlement as people read it, with its amount where the sheet of its wage is open to them. */
export function showEntitlement(one: Entitlement, sheets: ReadonlyMap<string, WageSheet>) {
  const { kind, from, until, rules, paper, formula, wage, twelfths = 12 } = one;
  const amount = wage && sheets.get(wage.sheet)?.amount;
  return {
    ...{ kind, words: entitlementKinds[kind].words, from },
    ...(until && { until }),
    rules: rules.map((id) => {
      const { instrument, clause, confidence } = ruleOf(id).citation;
      return { id, citation: `${instrument} ${clause}`, confidence };
    }),
    ...(paper !== undefined && { paper }),
    formula,
    // One rupiah less would already be less than due.
    ...(amount !== undefined && twelfths > 0 && { amount: Math.ceil((amount * twelfths) / 12) }),
  };
}
