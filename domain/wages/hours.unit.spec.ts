import fc from 'fast-check';
import { expect, it } from 'vitest';
import { civilDate } from '../calendar/civil-date.ts';
import { fullWeeks, type Hours, isHeavierThanFullTime, ramadanMinutes, weeklyMinutes } from './hours.ts';

const day = civilDate('2026-02-20');

it('a full week is 37.5 hours, 32.5 in Ramadan, since Perpres 21/2023', () => {
  expect(fullWeeks(day)).toEqual({ usual: 2_250, ramadan: 1_950 });
  expect(() => fullWeeks(civilDate('2023-04-11'))).toThrow(RangeError);
});

it.each([
  [{ kind: 'weekly', minutes: 2_250 }, 2_250, false],
  [{ kind: 'weekly', minutes: 2_251 }, 2_251, true],
  [{ kind: 'teaching', lessons: 24, minutesEach: 60 }, 1_440, false],
  [{ kind: 'teaching', lessons: 38, minutesEach: 60 }, 2_280, true],
  [{ kind: 'shifts', shifts: 5, minutesEach: 450 }, 2_250, false],
  [{ kind: 'shifts', shifts: 6, minutesEach: 450 }, 2_700, true],
] as const satisfies readonly (readonly [Hours, number, boolean])[])(
  '%o is %i minutes a week',
  (hours, minutes, heavier) => {
    expect(weeklyMinutes(hours)).toBe(minutes);
    expect(isHeavierThanFullTime(hours, day)).toBe(heavier);
  },
);

it.each([
  [2_250, true, 1_950],
  [1_200, true, 1_040],
  [1_000, true, 866], // 866.67: never heavier
  [1_200, false, 1_200],
  [2_100, false, 1_950],
])('%i minutes a week are, in proportion %s, %i in Ramadan', (minutes, proportional, expected) => {
  expect(ramadanMinutes(minutes, day, proportional)).toBe(expected);
});

it('Ramadan is never heavier, whatever the answer', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 2_250 }), fc.boolean(), (minutes, proportional) => {
      const found = ramadanMinutes(minutes, day, proportional);
      expect(found).toBeLessThanOrEqual(Math.min(minutes, 1_950));
    }),
  );
});
