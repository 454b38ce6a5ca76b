import type { CivilDate } from '../calendar/civil-date.ts';
import { cite } from '../rules/cite.ts';
import type { Citation } from '../rules/rule.ts';

/** What a setting may be. Bounds are inclusive. */
export type PolicyType =
  | { readonly kind: 'choice'; readonly options: readonly string[] }
  | { readonly kind: 'whole-number'; readonly unit: string; readonly min: number; readonly max: number }
  | { readonly kind: 'boolean' };

export type PolicyValue = string | number | boolean;

/** A question that the law leaves open, and what Tenggat does until the instansi says otherwise. */
export type Policy = {
  readonly id: string;
  /** In Indonesian, as are `reason` and the citation. */
  readonly question: string;
  readonly type: PolicyType;
  readonly default: PolicyValue;
  readonly reason: string;
  readonly citation: Citation;
  /** First day for which the question can be answered. */
  readonly since: CivilDate;
};

/** A choice of ours beside this text, which leaves the question open. */
export function openPoint(source: string): Citation {
  return cite('Kebijakan instansi (bawaan)', 'hal yang tidak diatur', 'policy', source);
}

export function isOfType(value: unknown, type: PolicyType): value is PolicyValue {
  switch (type.kind) {
    case 'choice':
      return type.options.some((option) => option === value);
    case 'whole-number':
      return Number.isSafeInteger(value) && Number(value) >= type.min && Number(value) <= type.max;
    case 'boolean':
      return typeof value === 'boolean';
    default:
      return type satisfies never;
  }
}
