import { expect, it } from 'vitest';
import { civilDate } from '../calendar/civil-date.ts';
import { calendarAsOf } from '../calendar/decree-calendar.ts';
import { shippedDecrees } from '../calendar/shipped.ts';
import { isWorkDay } from '../calendar/work-week.ts';
import { paidFrom } from './pay-start.ts';

const calendar = calendarAsOf(Date.parse('2026-11-22T00:00:00Z'), {}, shippedDecrees);

it.each([
  ['on the first working day, after New Year', '2026-01-02', '2026-01-01'],
  ['on the holiday before it', '2026-01-01', '2026-01-01'],
  ['on the second working day', '2026-01-05', '2026-02-01'],
  ['on a Monday after a weekend that began the month', '2025-11-03', '2025-11-01'],
  ['on the Tuesday after it', '2025-11-04', '2025-12-01'],
  ['late in December', '2025-12-22', '2026-01-01'],
])('who starts %s (%s) is paid from %s', (_, started, from) => {
  expect(paidFrom(civilDate(started), (day) => isWorkDay(day, '5-day', calendar, 'excluded'))).toBe(from);
});
