import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, type CivilDate, civilDate, epochDay, fromEpochDay } from '../calendar/civil-date.ts';
import { calendarAsOf, type DayOffKind, type DecreeCalendar, type DecreeRow } from '../calendar/decree-calendar.ts';
import { shippedDecrees } from '../calendar/shipped.ts';
import { isWorkDay, type WorkWeek } from '../calendar/work-week.ts';
import type { Count } from '../rules/rule.ts';
import { countWorkingDays, workingDaysBefore } from './counting.ts';

const known = calendarAsOf(civilDate('2026-11-22'), shippedDecrees);

function rule(n: number, more: Partial<Count> = {}): Count {
  return { n, unit: 'working-day', start: 'next-working-day', end: '24:00-local', cutiBersama: 'excluded', ...more };
}
function last(from: string, count: Count, week: WorkWeek = '5-day', calendar: DecreeCalendar = known): CivilDate {
  return countWorkingDays(civilDate(from), count, week, calendar).at(-1)!.date;
}

describe('counting working days', () => {
  it.each([
    ['2026-03-17', 3, '2026-03-27', '2026-03-27', '2026-03-23'],
    ['2026-03-16', 7, '2026-04-01', '2026-03-31', '2026-03-26'],
    ['2026-11-22', 7, '2026-12-01', '2026-11-30', '2026-12-01'],
    ['2027-03-05', 7, '2027-03-24', '2027-03-20', '2027-03-19'],
  ])('%s plus %i: five-day %s, six-day %s, cuti bersama counted %s', (from, n, five, six, counted) => {
    expect(last(from, rule(n))).toBe(five);
    expect(last(from, rule(n), '6-day')).toBe(six);
    expect(last(from, rule(n, { cutiBersama: 'included' }))).toBe(counted);
  });

  it.each([
    ['2025-08-06', 10, '2025-08-06', '2025-08-20'],
    ['2025-08-06', 10, '2025-08-07', '2025-08-21'],
    ['2025-08-11', 7, '2025-08-11', '2025-08-21'],
    ['2025-08-11', 7, '2025-09-30', '2025-08-21'],
  ])('%s plus %i, as known on %s: %s', (from, n, knownOn, due) => {
    expect(last(from, rule(n), '5-day', calendarAsOf(civilDate(knownOn), shippedDecrees))).toBe(due);
  });

  it('counts a working trigger day as the first only when told to', () => {
    expect(last('2025-09-19', rule(1))).toBe('2025-09-22');
    expect(last('2025-09-19', rule(1, { start: 'same-day' }))).toBe('2025-09-19');
    expect(last('2025-09-20', rule(1, { start: 'same-day' }))).toBe('2025-09-22');
    expect(countWorkingDays(civilDate('2025-09-19'), rule(1, { start: 'same-day' }), '5-day', known)).toEqual([
      { date: '2025-09-19', counted: true, ordinal: 1, why: 'trigger' },
    ]);
  });

  it('names a cuti bersama that it counts, and a holiday that falls on a weekend', () => {
    const days = countWorkingDays(civilDate('2025-05-29'), rule(3, { cutiBersama: 'included' }), '5-day', known);
    expect(days.map((d) => [d.date, d.why, d.ordinal, d.name !== undefined])).toEqual([
      ['2025-05-29', 'trigger', undefined, true],
      ['2025-05-30', 'working-day', 1, true],
      ['2025-05-31', 'weekend', undefined, false],
      ['2025-06-01', 'weekend', undefined, true],
      ['2025-06-02', 'working-day', 2, false],
      ['2025-06-03', 'working-day', 3, false],
    ]);
  });

  it('steps back over days off', () => {
    expect(workingDaysBefore(civilDate('2025-09-08'), 2, '5-day', known)).toBe('2025-09-03');
    expect(workingDaysBefore(civilDate('2025-09-07'), 0, '5-day', known)).toBe('2025-09-07');
  });
});

describe('for every calendar, week and start', () => {
  const base = epochDay(civilDate('2025-01-01'));
  const date = fc.integer({ min: base, max: base + 400 }).map(fromEpochDay);
  const n = fc.integer({ min: 1, max: 30 });
  const week = fc.constantFrom<WorkWeek>('5-day', '6-day');
  const holiday: fc.Arbitrary<DecreeRow> = fc.record({
    date,
    kind: fc.constantFrom<DayOffKind>('libur-nasional', 'cuti-bersama'),
    name: fc.constant('Libur'),
    decree: fc.constant('SKB'),
    issued: fc.constant(civilDate('2024-10-14')),
    source: fc.constant('test'),
    confidence: fc.constant('high'),
  });
  const holidays = fc.array(holiday, { maxLength: 120 });
  const count = fc.record({
    n,
    start: fc.constantFrom<Count['start']>('next-working-day', 'same-day'),
    cutiBersama: fc.constantFrom<Count['cutiBersama']>('excluded', 'included'),
  });
  const calendarOf = (rows: readonly DecreeRow[]) => calendarAsOf(civilDate('2026-01-01'), rows);

  it('the due date is a working day, the days run on without a gap and the ordinals from 1 to n', () => {
    fc.assert(
      fc.property(date, count, week, holidays, (from, c, w, rows) => {
        const calendar = calendarOf(rows);
        const days = countWorkingDays(from, rule(c.n, c), w, calendar);
        expect(isWorkDay(days.at(-1)!.date, w, calendar, c.cutiBersama)).toBe(true);
        expect(days.at(-1)?.ordinal).toBe(c.n);
        expect(days.map((d) => d.date)).toEqual(days.map((_, i) => addDays(from, i)));
        expect(days.flatMap((d) => d.ordinal ?? [])).toEqual(Array.from({ length: c.n }, (_, i) => i + 1));
        for (const d of days) expect(d.counted).toBe(d.ordinal !== undefined);
      }),
    );
  });

  it('count, difference and inverse agree', () => {
    fc.assert(
      fc.property(date, n, week, holidays, (from, days, w, rows) => {
        const calendar = calendarOf(rows);
        const due = last(from, rule(days), w, calendar);
        expect(workingDaysAfter(from, due, w, calendar)).toBe(days);
        const back = workingDaysBefore(due, days, w, calendar);
        expect(back <= from).toBe(true);
        expect(workingDaysAfter(back, from, w, calendar)).toBe(0);
      }),
    );
  });

  it('a later trigger is never due earlier, and the inclusive reading never later', () => {
    fc.assert(
      fc.property(date, date, count, week, holidays, (a, b, c, w, rows) => {
        const [early, late] = a <= b ? [a, b] : [b, a];
        const calendar = calendarOf(rows);
        expect(last(early, rule(c.n, c), w, calendar) <= last(late, rule(c.n, c), w, calendar)).toBe(true);
        const inclusive = last(a, rule(c.n, { ...c, start: 'same-day' }), w, calendar);
        expect(inclusive <= last(a, rule(c.n, { ...c, start: 'next-working-day' }), w, calendar)).toBe(true);
      }),
    );
  });

  it('more holidays never shorten, nor does a shorter week', () => {
    fc.assert(
      fc.property(date, count, week, holidays, holidays, (from, c, w, rows, more) => {
        // `rows` last, so that a day off in both keeps its kind
        const fewer = last(from, rule(c.n, c), w, calendarOf(rows));
        expect(fewer <= last(from, rule(c.n, c), w, calendarOf([...more, ...rows]))).toBe(true);
        expect(
          last(from, rule(c.n, c), '6-day', calendarOf(rows)) <= last(from, rule(c.n, c), '5-day', calendarOf(rows)),
        ).toBe(true);
      }),
    );
  });

  /** Working days in (from, until]: the difference, counted the plain way. */
  function workingDaysAfter(from: CivilDate, until: CivilDate, w: WorkWeek, calendar: DecreeCalendar): number {
    let total = 0;
    for (let day = epochDay(from) + 1; day <= epochDay(until); day += 1)
      if (isWorkDay(fromEpochDay(day), w, calendar, 'excluded')) total += 1;
    return total;
  }
});
