import type { EmploymentState } from '../employment/state.ts';
import { type Asked, step } from '../tasks/asked.ts';
import { dismissalWaits } from './dismissal.ts';
import { fallenGround } from './fallen.ts';
import { awaitsSk } from './follows.ts';

/** What lies before the PPK, an SK whose ground has fallen away among it, and a review that has begun. */
export function askedOfTermination(state: EmploymentState): readonly Asked[] {
  const { clocks, termination } = state;
  const { prepared, resignation, review, decided, ended } = termination;
  if (awaitsSk(state)) return [step(clocks, 'terminate', 'ppk')];
  if (fallenGround(state)) return [step(clocks, 'revoke-termination', 'ppk')];
  if (ended || decided) return [];
  const pending = prepared || resignation || review?.finding === 'not-performing' || dismissalWaits(state);
  return [
    ...(pending ? [step(clocks, 'terminate', 'ppk')] : []),
    ...(review && review.finding === undefined ? [step(clocks, 'close-performance-review', 'kepala-unit')] : []),
  ];
}
