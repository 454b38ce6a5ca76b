import { expect, it } from 'vitest';
import { shippedDecrees } from '../../domain/calendar/shipped.ts';
import { calendarOn } from '../../domain/calendar/testing/decrees.ts';
import { goldenDays } from '../../test/golden/golden.ts';
import { workingDaysOf } from './year.ts';

it.each(['2024', '2025', '2026', '2027'])('%s has as many working days as the independent source counts', (year) => {
  const calendar = calendarOn('2026-11-22', shippedDecrees);
  for (const week of ['5-day', '6-day'] as const) {
    const worked = goldenDays(week).filter(({ date, works }) => works && date.startsWith(year));
    expect(workingDaysOf(year, week, calendar)).toBe(worked.length);
  }
});
