import { authorityPolicies } from './authority-policies.ts';
import { candidatePolicies } from './candidate-policies.ts';
import { clockPolicies } from './clock-policies.ts';
import { digestPolicies } from './digest-policies.ts';
import { endingPolicies } from './ending-policies.ts';
import { entitlementPolicies } from './entitlement-policies.ts';
import type { Policy } from './policy.ts';
import { termPolicies } from './term-policies.ts';
import { wagePolicies } from './wage-policies.ts';

const entries = [
  ...clockPolicies,
  ...candidatePolicies,
  ...authorityPolicies,
  ...termPolicies,
  ...wagePolicies,
  ...endingPolicies,
  ...digestPolicies,
  ...entitlementPolicies,
] as const;

export type PolicyId = (typeof entries)[number]['id'];

/** Every question that the law leaves to the instansi. */
export const policies: readonly (Policy & { readonly id: PolicyId })[] = entries;

/** The policy with this id; none for an id that came from outside the type system and is not here. */
export function policyOf(id: string): (Policy & { readonly id: PolicyId }) | undefined {
  return policies.find((policy) => policy.id === id);
}
