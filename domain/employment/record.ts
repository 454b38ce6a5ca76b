import type { EmploymentEvent } from './events.ts';
import type { EmploymentFact } from './fact.ts';
import { parts } from './parts.ts';
import type { EmploymentState } from './state.ts';

/** What a fact changes in this employment: each part knows its own. */
export function recordEmployment(state: EmploymentState, fact: EmploymentFact): readonly EmploymentEvent[] {
  return state.outcome ? [] : parts.flatMap((part) => part.record?.(state, fact) ?? []);
}
