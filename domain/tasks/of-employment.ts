import { parts, supersededBy } from '../employment/parts.ts';
import type { EmploymentState } from '../employment/state.ts';
import { type Asked, askedByClocks } from './asked.ts';

/** What an employment asks of whom as it now stands. */
export function askedOfEmployment(state: EmploymentState): readonly Asked[] {
  if (state.outcome !== undefined) return [];
  const pointless = supersededBy(state).map((decision) => `step/${decision}`);
  const asked = parts.flatMap((part) => part.asked?.(state) ?? []).filter(({ kind }) => !pointless.includes(kind));
  return [...asked, ...askedByClocks(state.clocks)];
}
