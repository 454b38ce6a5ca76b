import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, civilDate, epochDay, fromEpochDay, isCivilDate, weekday } from './civil-date.ts';

const anyDay = fc.integer({ min: -719_162, max: 2_932_896 });

describe('a civil date', () => {
  it.each([
    ['1970-01-01', 0],
    ['1969-12-31', -1],
    ['2000-02-28', 11_015],
    ['2000-02-29', 11_016],
    ['2000-03-01', 11_017],
    ['0001-01-01', -719_162],
    ['9999-12-31', 2_932_896],
  ])('%s is epoch day %i', (text, day) => {
    expect(epochDay(civilDate(text))).toBe(day);
    expect(fromEpochDay(day)).toBe(text);
  });

  it.each([
    '2025-02-29',
    '1900-02-29',
    '2025-04-31',
    '2025-13-01',
    '2025-00-10',
    '2025-01-00',
    '0000-01-01',
    '2025-1-1',
    '2025-01-01T00:00',
    ' 2025-01-01',
    '',
  ])('refuses %j', (text) => {
    expect(isCivilDate(text)).toBe(false);
    expect(() => civilDate(text)).toThrow(RangeError);
  });

  it('accepts 29 February of a leap year and of a century divisible by 400', () => {
    expect(isCivilDate('2024-02-29')).toBe(true);
    expect(isCivilDate('2000-02-29')).toBe(true);
  });

  it.each([
    ['2025-09-19', 5],
    ['2026-11-22', 7],
    ['1970-01-01', 4],
    ['1969-12-29', 1],
  ])('%s is weekday %i', (text, day) => {
    expect(weekday(civilDate(text))).toBe(day);
  });

  it('steps over month, year and leap-day ends', () => {
    expect(addDays(civilDate('2024-02-28'), 1)).toBe('2024-02-29');
    expect(addDays(civilDate('2025-12-31'), 1)).toBe('2026-01-01');
    expect(addDays(civilDate('2026-03-01'), -1)).toBe('2026-02-28');
  });

  it('refuses to leave the calendar or to step by part of a day', () => {
    expect(() => addDays(civilDate('9999-12-31'), 1)).toThrow(RangeError);
    expect(() => addDays(civilDate('0001-01-01'), -1)).toThrow(RangeError);
    expect(() => addDays(civilDate('2025-01-01'), 0.5)).toThrow(RangeError);
    expect(() => fromEpochDay(Number.NaN)).toThrow(RangeError);
  });

  it('agrees with the platform calendar on every day of the range', () => {
    fc.assert(
      fc.property(anyDay, (day) => {
        const date = fromEpochDay(day);
        const platform = new Date(day * 86_400_000);
        expect(date).toBe(platform.toISOString().slice(0, 10));
        expect(weekday(date)).toBe(platform.getUTCDay() || 7);
        expect(epochDay(date)).toBe(day);
        expect(isCivilDate(date)).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });

  it('sorts as text in the order of time', () => {
    fc.assert(fc.property(anyDay, anyDay, (a, b) => fromEpochDay(a) < fromEpochDay(b) === a < b));
  });
});
