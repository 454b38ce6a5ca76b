import { expect, it } from 'vitest';
import { isGivenUp, retryAfter } from './retry.ts';

it('what did not get through is tried again after seconds, then minutes, then hours, twice a day at the least', () => {
  expect([1, 2, 3, 6, 9, 10, 11, 40].map(retryAfter)).toEqual([
    ...[2_000, 6_000, 18_000, 486_000, 13_122_000, 39_366_000, 43_200_000, 43_200_000],
  ]);
});

it('a receiver is given up on after three days without one success', () => {
  const since = Date.parse('2025-09-10T00:00:00Z');
  expect(isGivenUp(since, Date.parse('2025-09-12T23:59:59Z'))).toBe(false);
  expect(isGivenUp(since, Date.parse('2025-09-13T00:00:00Z'))).toBe(true);
});
