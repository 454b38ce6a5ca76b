import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, type CivilDate, civilDate, epochDay, fromEpochDay } from '../calendar/civil-date.ts';
import type { DayChange } from '../calendar/decree.ts';
import type { DecreeCalendar } from '../calendar/decree-calendar.ts';
import { shippedDecrees } from '../calendar/shipped.ts';
import { add, anyDate, anyDaysOff, calendarOn, decreeOf, move, remove } from '../calendar/testing/decrees.ts';
import { isWorkDay, type WorkWeek } from '../calendar/work-week.ts';
import type { Count } from '../rules/rule.ts';
import { countCalendarDays, countWorkingDays, workingDaysBefore, workingDaysLeft } from './counting.ts';

const known = calendarOn('2026-11-22', shippedDecrees);

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
    expect(last(from, rule(n), '5-day', calendarOn(knownOn, shippedDecrees))).toBe(due);
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

  it('counts calendar days whatever they are, and still names those that are off', () => {
    const days = countCalendarDays(
      civilDate('2025-08-15'),
      rule(3, { unit: 'calendar-day', start: 'next-day' }),
      known,
    );
    expect(days.map((d) => [d.date, d.why, d.ordinal, d.name])).toEqual([
      ['2025-08-15', 'trigger', undefined, undefined],
      ['2025-08-16', 'calendar-day', 1, undefined],
      ['2025-08-17', 'calendar-day', 2, 'Proklamasi Kemerdekaan'],
      ['2025-08-18', 'calendar-day', 3, 'Cuti Bersama Proklamasi Kemerdekaan'],
    ]);
    const inclusive = countCalendarDays(civilDate('2025-08-15'), rule(2, { start: 'same-day' }), known);
    expect(inclusive.map((d) => [d.date, d.counted, d.ordinal])).toEqual([
      ['2025-08-15', true, 1],
      ['2025-08-16', true, 2],
    ]);
  });

  it.each([
    ['2025-08-15', '2025-08-21', 3], // 16, 17 weekend, 18 cuti bersama
    ['2025-08-21', '2025-08-21', 0],
    ['2025-08-21', '2025-08-15', -3],
    ['2025-08-16', '2025-08-18', 0],
  ])('on %s a duty due on %s has %i working days left', (today, due, left) => {
    expect(workingDaysLeft(civilDate(today), civilDate(due), '5-day', known, 'excluded')).toBe(left);
  });

  it('counts a cuti bersama among the days left where the rule does', () => {
    expect(workingDaysLeft(civilDate('2025-08-15'), civilDate('2025-08-19'), '5-day', known, 'included')).toBe(2);
  });

  it('skips the days that an own week rests on', () => {
    expect(last('2025-09-08', rule(3), 'days-135')).toBe('2025-09-15');
  });

  it('steps back over days off', () => {
    expect(workingDaysBefore(civilDate('2025-09-08'), 2, '5-day', known)).toBe('2025-09-03');
    expect(workingDaysBefore(civilDate('2025-09-07'), 0, '5-day', known)).toBe('2025-09-07');
  });
});

describe('for every calendar, week and start', () => {
  const n = fc.integer({ min: 1, max: 30 });
  const week = fc.constantFrom<WorkWeek>('5-day', '6-day', 'days-12356', 'days-7');
  const count = fc.record({
    n,
    start: fc.constantFrom<Count['start']>('next-working-day', 'same-day'),
    cutiBersama: fc.constantFrom<Count['cutiBersama']>('excluded', 'included'),
  });
  const calendarOf = (...changes: readonly DayChange[]) => calendarOn('2026-01-01', [decreeOf(changes)]);

  it('the due date is a working day, the days run on without a gap and the ordinals from 1 to n', () => {
    fc.assert(
      fc.property(anyDate, count, week, anyDaysOff, (from, c, w, rows) => {
        const calendar = calendarOf(...rows);
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
      fc.property(anyDate, n, week, anyDaysOff, (from, days, w, rows) => {
        const calendar = calendarOf(...rows);
        const due = last(from, rule(days), w, calendar);
        expect(workingDaysAfter(from, due, w, calendar)).toBe(days);
        expect(workingDaysLeft(from, due, w, calendar, 'excluded')).toBe(days);
        expect(workingDaysLeft(due, from, w, calendar, 'excluded')).toBe(-days);
        const back = workingDaysBefore(due, days, w, calendar);
        expect(back <= from).toBe(true);
        expect(workingDaysAfter(back, from, w, calendar)).toBe(0);
        if (isWorkDay(from, w, calendar, 'excluded')) expect(back).toBe(from);
      }),
    );
  });

  it('a later trigger is never due earlier, and the inclusive reading never later', () => {
    fc.assert(
      fc.property(anyDate, anyDate, count, week, anyDaysOff, (a, b, c, w, rows) => {
        const [early, late] = a <= b ? [a, b] : [b, a];
        const calendar = calendarOf(...rows);
        expect(last(early, rule(c.n, c), w, calendar) <= last(late, rule(c.n, c), w, calendar)).toBe(true);
        const inclusive = last(a, rule(c.n, { ...c, start: 'same-day' }), w, calendar);
        expect(inclusive <= last(a, rule(c.n, { ...c, start: 'next-working-day' }), w, calendar)).toBe(true);
      }),
    );
  });

  it('more days off never shorten, nor does a shorter week', () => {
    fc.assert(
      fc.property(anyDate, count, week, anyDaysOff, anyDaysOff, (from, c, w, rows, more) => {
        // `rows` last, so that a day off in both keeps its kind
        const fewer = last(from, rule(c.n, c), w, calendarOf(...rows));
        expect(fewer <= last(from, rule(c.n, c), w, calendarOf(...more, ...rows))).toBe(true);
        expect(
          last(from, rule(c.n, c), '6-day', calendarOf(...rows)) <=
            last(from, rule(c.n, c), '5-day', calendarOf(...rows)),
        ).toBe(true);
      }),
    );
  });

  it('more days are never due earlier, and a then b days later is a + b days later', () => {
    fc.assert(
      fc.property(anyDate, n, n, count, week, anyDaysOff, (from, a, b, c, w, days) => {
        const calendar = calendarOf(...days);
        const plus = (date: CivilDate, m: number) => last(date, rule(m, { cutiBersama: c.cutiBersama }), w, calendar);
        expect(plus(from, a) < plus(from, a + b)).toBe(true);
        expect(plus(plus(from, a), b)).toBe(plus(from, a + b));
      }),
    );
  });

  it('a change outside the counted span changes nothing', () => {
    fc.assert(
      fc.property(anyDate, count, week, anyDaysOff, anyDate, fc.boolean(), (from, c, w, days, date, off) => {
        const before = countWorkingDays(from, rule(c.n, c), w, calendarOf(...days));
        fc.pre(date < from || date > before.at(-1)!.date);
        const changed = calendarOf(...days, off ? add(date) : remove(date));
        expect(countWorkingDays(from, rule(c.n, c), w, changed)).toEqual(before);
      }),
    );
  });

  it('a removal undoes an addition, and a move is a removal and an addition', () => {
    fc.assert(
      fc.property(anyDate, count, week, anyDaysOff, anyDate, anyDate, (from, c, w, days, a, b) => {
        fc.pre(a !== b && !days.some((day) => day.op === 'add' && (day.date === a || day.date === b)));
        const due = (...changes: readonly DayChange[]) => last(from, rule(c.n, c), w, calendarOf(...days, ...changes));
        expect(due(add(a), remove(a))).toBe(due());
        expect(due(add(a), move(a, b))).toBe(due(add(b)));
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
