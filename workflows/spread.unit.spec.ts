import { expect, it } from 'vitest';
import { wakingDelay } from './spread.ts';

const streams = Array.from({ length: 10_000 }, (_, n) => `appointment/7100/${(n * 2_654_435_761).toString(16)}`);

it('ten thousand cases of one due instant are woken over ten minutes, no second of it crowded', () => {
  const perSecond = new Map<number, number>();
  for (const stream of streams) {
    const second = Math.floor(wakingDelay(stream, 0) / 1_000);
    perSecond.set(second, (perSecond.get(second) ?? 0) + 1);
  }
  expect([...perSecond.keys()].every((second) => second >= 0 && second < 600)).toBe(true);
  // 17 on average: a hash that falls evenly stays far below three times that.
  expect(Math.max(...perSecond.values())).toBeLessThan(51);
});

it('a case is always woken at the same delay, and without any in virtual time', () => {
  expect(wakingDelay('appointment/7100/x', 0)).toBe(wakingDelay('appointment/7100/x', 0));
  expect(streams.map((stream) => wakingDelay(stream, -1)).every((delay) => delay === 0)).toBe(true);
});
