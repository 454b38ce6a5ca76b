import { parts } from '../employment/parts.ts';
import type { EmploymentState } from '../employment/state.ts';
import { type Asked, askedByClocks } from './asked.ts';

/** What an employment asks of whom as it now stands. */
export function askedOfEmployment(state: EmploymentState): readonly Asked[] {
  if (state.outcome !== undefined) return [];
  return [...parts.flatMap((part) => part.asked?.(state) ?? []), ...askedByClocks(state.clocks)];
}
