import { describe, expect, it } from 'vitest';
import { civilDate } from '../../domain/calendar/civil-date.ts';
import type { DecreeCalendar } from '../../domain/calendar/decree-calendar.ts';
import { shippedDecrees } from '../../domain/calendar/shipped.ts';
import { add, calendarOn, decreeOf, remove } from '../../domain/calendar/testing/decrees.ts';
import { isWorkDay } from '../../domain/calendar/work-week.ts';
import { goldenDays } from './golden.ts';

const calendar = calendarOn('2026-11-22', shippedDecrees);

/** The dates on which a calendar says otherwise than the independent source. */
function differing(week: '5-day' | '6-day', by: DecreeCalendar): string[] {
  return goldenDays(week)
    .filter(({ date, works }) => isWorkDay(civilDate(date), week, by, 'excluded') !== works)
    .map(({ date }) => date);
}

describe('every day of 2024 to 2027', () => {
  it('is there: 1461 dates of which 957 are worked in five days a week and 1157 in six', () => {
    const [five, six] = [goldenDays('5-day'), goldenDays('6-day')];
    expect([five.length, six.length]).toEqual([1461, 1461]);
    expect([five, six].map((days) => days.filter(({ works }) => works).length)).toEqual([957, 1157]);
    expect([five[0]?.date, five.at(-1)?.date]).toEqual(['2024-01-01', '2027-12-31']);
  });

  it.each(['5-day', '6-day'] as const)('is what the independent source says, in a %s week', (week) => {
    expect(differing(week, calendar)).toEqual([]);
  });

  it('would show a single day that is wrong', () => {
    const altered = [...shippedDecrees, decreeOf([remove('2025-08-18'), add('2027-11-10')], { issued: '2026-11-20' })];
    expect(differing('5-day', calendarOn('2026-11-22', altered))).toEqual(['2025-08-18', '2027-11-10']);
  });
});
