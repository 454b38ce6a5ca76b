import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, civilDate } from '../calendar/civil-date.ts';
import { anyDate } from '../calendar/testing/decrees.ts';
import { monthsAfter, termEnd } from './months.ts';

describe('months after a date', () => {
  it.each([
    ['2025-03-15', 1, '2025-04-15'],
    ['2025-01-31', 1, '2025-02-28'],
    ['2024-01-31', 1, '2024-02-29'],
    ['2025-01-31', 2, '2025-03-31'],
    ['2025-03-31', 1, '2025-04-30'],
    ['2025-02-28', 1, '2025-03-28'],
    ['2025-11-30', 3, '2026-02-28'],
    ['2024-02-29', 12, '2025-02-28'],
    ['2024-02-29', 48, '2028-02-29'],
    ['2025-12-01', 1, '2026-01-01'],
    ['2025-10-01', 3, '2026-01-01'],
  ])('%s + %i is %s', (from, months, end) => {
    expect(monthsAfter(civilDate(from), months)).toBe(end);
  });

  it('are refused past the last year of the calendar', () => {
    expect(() => monthsAfter(civilDate('9999-12-01'), 1)).toThrow(RangeError);
  });
});

describe('a term of months that includes its first day', () => {
  it.each([
    ['2025-10-01', 12, '2026-09-30'],
    ['2024-02-29', 12, '2025-02-28'],
    ['2025-01-31', 1, '2025-02-28'],
    ['2025-01-30', 1, '2025-02-28'],
    ['2025-01-29', 1, '2025-02-28'],
    ['2025-01-28', 1, '2025-02-27'],
    ['2025-02-28', 12, '2026-02-27'],
    ['2025-03-31', 1, '2025-04-30'],
    ['2025-01-01', 3, '2025-03-31'],
    ['2025-03-01', 12, '2026-02-28'],
    ['2023-03-01', 12, '2024-02-29'],
  ])('from %s for %i months ends on %s', (from, months, end) => {
    expect(termEnd(civilDate(from), months)).toBe(end);
  });

  it('is followed by the next without a gap or an overlap when it begins on a day that every month has', () => {
    fc.assert(
      fc.property(anyDate, fc.integer({ min: 1, max: 60 }), fc.integer({ min: 1, max: 60 }), (from, a, b) => {
        fc.pre(Number(from.slice(8)) <= 28);
        expect(termEnd(addDays(termEnd(from, a), 1), b)).toBe(termEnd(from, a + b));
      }),
    );
  });

  it('never ends earlier for more months, nor after the deadline of as many months', () => {
    fc.assert(
      fc.property(anyDate, fc.integer({ min: 1, max: 60 }), (from, months) => {
        expect(termEnd(from, months) < termEnd(from, months + 1)).toBe(true);
        expect(termEnd(from, months) <= monthsAfter(from, months)).toBe(true);
      }),
    );
  });
});
