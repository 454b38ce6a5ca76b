import type { Fact } from '../case/facts.ts';
import { parts } from './parts.ts';
import type { EmploymentState } from './state.ts';

/**
 * Facts whose date may have been written down wrongly: the latest of each kind, and of what happens more than once every one
 * that a part still knows.
 */
export function correctableFacts(state: EmploymentState): readonly Fact[] {
  const correctable = parts.flatMap((part) => part.correctable ?? []);
  const latest = Object.entries(state.facts).flatMap(([type, fact]) => (correctable.includes(type) ? fact : []));
  return [...latest, ...parts.flatMap((part) => part.dated?.(state) ?? [])];
}
