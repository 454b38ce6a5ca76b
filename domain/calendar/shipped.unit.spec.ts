import { describe, expect, it } from 'vitest';
import { addDays, type CivilDate, civilDate } from './civil-date.ts';
import type { DayOffKind } from './decree.ts';
import { shippedDecrees } from './shipped.ts';
import { calendarOn, kindsOn } from './testing/decrees.ts';
import { isWorkDay, type WorkWeek } from './work-week.ts';
import { startOfDay } from './zone.ts';

const calendar = calendarOn('2026-11-22', shippedDecrees);

describe('the shipped decrees', () => {
  it('are known from the beginning of their day of issue in WIB, and cover 2024 to 2027', () => {
    for (const decree of shippedDecrees) expect(decree.knownAt, decree.id).toBe(startOfDay(decree.issuedOn, 'WIB'));
    expect(new Set(shippedDecrees.map(({ id }) => id)).size).toBe(8);
    expect([calendar.coveredFrom, calendar.coveredUntil]).toEqual(['2024-01-01', '2027-12-31']);
  });

  it('make 69 libur nasional, 37 cuti bersama and two election days', () => {
    const kinds = calendar.datesOff.map((date) => kindsOn(calendar, date));
    const total = (kind: DayOffKind) => kinds.filter(([only]) => only === kind).length;
    expect(kinds.every((on) => on.length === 1)).toBe(true);
    expect([total('libur-nasional'), total('cuti-bersama'), total('election-day')]).toEqual([69, 37, 2]);
    expect([kindsOn(calendar, '2024-02-14'), kindsOn(calendar, '2024-11-27')]).toEqual([
      ['election-day'],
      ['election-day'],
    ]);
  });

  // Issued with these names on 12 September 2023, amended on 26 February 2024.
  it.each([
    ['2024-03-29', 'Wafat Isa Almasih', 'Wafat Yesus Kristus'],
    ['2024-03-31', 'Hari Paskah', 'Kebangkitan Yesus Kristus (Paskah)'],
    ['2024-05-10', 'Cuti Bersama Kenaikan Isa Almasih', 'Cuti Bersama Kenaikan Yesus Kristus'],
    ['2024-12-25', 'Hari Raya Natal', 'Kelahiran Yesus Kristus (Natal)'],
  ])('call %s %s at first, then %s, by the same decree', (date, first, then) => {
    const [before, after] = ['2024-02-25', '2024-02-26'].map(
      (day) => calendarOn(day, shippedDecrees).dayOff(civilDate(date))[0],
    );
    expect([before?.name, after?.name]).toEqual([first, then]);
    expect(after?.decree).toBe(before?.decree);
  });

  it('keep both Isra Mikraj of 2027', () => {
    for (const date of ['2027-01-05', '2027-12-26'])
      expect(calendar.dayOff(civilDate(date))[0]?.name).toMatch(/^Isra Mikraj/);
  });

  it.each([
    [2024, 238, 287, 248],
    [2025, 237, 288, 248],
    [2026, 240, 291, 248],
    [2027, 242, 291, 250],
  ])(
    'leave %i with %i working days, %i in a six-day week, %i with cuti bersama counted',
    (year, five, six, counted) => {
      const total = (week: WorkWeek, cb: 'excluded' | 'included') =>
        days(year).filter((date) => isWorkDay(date, week, calendar, cb)).length;
      expect([total('5-day', 'excluded'), total('6-day', 'excluded'), total('5-day', 'included')]).toEqual([
        five,
        six,
        counted,
      ]);
    },
  );

  it('give no substitute for a holiday on a weekend', () => {
    expect(kindsOn(calendar, '2025-06-01')).toEqual(['libur-nasional']); // a Sunday
    expect(isWorkDay(civilDate('2025-06-02'), '5-day', calendar, 'excluded')).toBe(true);
  });
});

function days(year: number): CivilDate[] {
  const all: CivilDate[] = [];
  for (let date = civilDate(`${year}-01-01`); date.startsWith(`${year}`); date = addDays(date, 1)) all.push(date);
  return all;
}
