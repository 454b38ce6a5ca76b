import { expect, it } from 'vitest';
import { civilDate } from './civil-date.ts';
import { longDate, shortDate } from './date-words.ts';

it('a date is read in Indonesian, with and without its day of the week', () => {
  expect(longDate(civilDate('2025-09-15'))).toBe('Senin 15 September 2025');
  expect(longDate(civilDate('2026-03-01'))).toBe('Minggu 1 Maret 2026');
  expect(shortDate(civilDate('2027-12-31'))).toBe('31 Desember 2027');
});
