import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, civilDate } from '../calendar/civil-date.ts';
import { shippedDecrees } from '../calendar/shipped.ts';
import { anyDate, anyDaysOff, calendarOn, decreeOf } from '../calendar/testing/decrees.ts';
import { isWorkDay, type WorkWeek } from '../calendar/work-week.ts';
import type { Count } from '../rules/rule.ts';
import { type Counting, derive, lastOf } from './derivation.ts';

const calendar = calendarOn('2026-11-22', shippedDecrees);

function steps(trigger: string, count: Partial<Count>, fact: Partial<Counting> = {}) {
  const rule: Count = { n: 1, unit: 'month', start: 'next-day', end: '24:00-local', cutiBersama: 'excluded', ...count };
  const counting = { triggerOn: civilDate(trigger), afterHours: false, workWeek: '5-day' as const, calendar, ...fact };
  return derive(rule, counting).map(({ date, why, ordinal }) => [date, why, ...(ordinal ? [ordinal] : [])]);
}

describe('months, quarters and years', () => {
  it('a deadline of three months shows the end of each, found from the first day', () => {
    expect(steps('2025-01-31', { n: 3 })).toEqual([
      ['2025-01-31', 'trigger'],
      ['2025-02-28', 'month', 1],
      ['2025-03-31', 'month', 2],
      ['2025-04-30', 'month', 3],
    ]);
  });

  it('a contract year from 1 October 2025 ends on 30 September 2026', () => {
    expect(steps('2025-10-01', { unit: 'year', start: 'same-day' })).toEqual([
      ['2025-10-01', 'trigger'],
      ['2026-09-30', 'year', 1],
    ]);
  });

  it('its quarters end with December, March, June and September', () => {
    expect(steps('2025-10-01', { n: 4, unit: 'quarter', start: 'same-day' }).slice(1)).toEqual([
      ['2025-12-31', 'quarter', 1],
      ['2026-03-31', 'quarter', 2],
      ['2026-06-30', 'quarter', 3],
      ['2026-09-30', 'quarter', 4],
    ]);
  });

  it('stays on a last day that is off unless the rule rolls forward', () => {
    // 17 August 2025 is a Sunday and a holiday, the 18th cuti bersama.
    expect(steps('2025-07-17', {}).at(-1)).toEqual(['2025-08-17', 'month', 1]);
    expect(steps('2025-07-17', { rollForward: true })).toEqual([
      ['2025-07-17', 'trigger'],
      ['2025-08-17', 'month', 1],
      ['2025-08-18', 'cuti-bersama'],
      ['2025-08-19', 'rolled-forward'],
    ]);
    expect(steps('2025-07-17', { rollForward: true, cutiBersama: 'included' }).at(-1)).toEqual([
      '2025-08-18',
      'rolled-forward',
    ]);
    expect(steps('2025-07-21', { rollForward: true }).at(-1)).toEqual(['2025-08-21', 'month', 1]);
  });
});

describe('calendar days', () => {
  it('run on over days off; rolled forward they end on the next working day of the unit', () => {
    const count = { n: 14, unit: 'calendar-day' } as const;
    expect(steps('2025-08-16', count).at(-1)).toEqual(['2025-08-30', 'calendar-day', 14]);
    expect(steps('2025-08-16', { ...count, rollForward: true }).slice(-3)).toEqual([
      ['2025-08-30', 'calendar-day', 14],
      ['2025-08-31', 'weekend'],
      ['2025-09-01', 'rolled-forward'],
    ]);
    expect(steps('2025-08-16', { ...count, rollForward: true }, { workWeek: '6-day' }).at(-1)).toEqual([
      '2025-08-30',
      'calendar-day',
      14,
    ]);
    expect(steps('2025-08-16', { ...count, start: 'same-day' }).at(-1)).toEqual(['2025-08-29', 'calendar-day', 14]);
  });
});

describe('a trigger on a day off or after hours', () => {
  const three = { n: 3, unit: 'working-day', start: 'next-working-day' } as const;
  const deemed = { ...three, received: 'deem-next-working-day' } as const;

  it('counts from its own date by default', () => {
    expect(steps('2025-08-16', three).at(-1)).toEqual(['2025-08-21', 'working-day', 3]);
    expect(steps('2025-08-15', three, { afterHours: true }).at(-1)).toEqual(['2025-08-21', 'working-day', 3]);
  });

  it('is received the next working day when the rule deems it so', () => {
    expect(steps('2025-08-16', deemed)).toEqual([
      ['2025-08-16', 'trigger'],
      ['2025-08-17', 'weekend'],
      ['2025-08-18', 'cuti-bersama'],
      ['2025-08-19', 'received'],
      ['2025-08-20', 'working-day', 1],
      ['2025-08-21', 'working-day', 2],
      ['2025-08-22', 'working-day', 3],
    ]);
    expect(steps('2025-08-15', deemed, { afterHours: true }).at(-1)).toEqual(['2025-08-22', 'working-day', 3]);
    expect(steps('2025-08-15', deemed).at(-1)).toEqual(['2025-08-21', 'working-day', 3]);
  });

  it('makes the day of receipt the first where the rule counts it', () => {
    expect(steps('2025-08-16', { ...deemed, start: 'same-day' }).slice(3)).toEqual([
      ['2025-08-19', 'received', 1],
      ['2025-08-20', 'working-day', 2],
      ['2025-08-21', 'working-day', 3],
    ]);
  });

  it('moves the beginning of months too', () => {
    expect(steps('2025-08-16', { ...deemed, n: 1, unit: 'month', start: 'next-day' }).slice(-2)).toEqual([
      ['2025-08-19', 'received'],
      ['2025-09-19', 'month', 1],
    ]);
  });
});

describe('a rule that counts nothing', () => {
  it.each([0, -1, 1.5, Number.NaN])('of %d is refused', (n) => {
    expect(() => steps('2025-08-15', { n })).toThrow(RangeError);
  });
});

describe('for every unit, start, receipt, week and calendar', () => {
  const week = fc.constantFrom<WorkWeek>('5-day', '6-day', 'days-12356');
  const anyCount: fc.Arbitrary<Count> = fc.record({
    n: fc.integer({ min: 1, max: 24 }),
    unit: fc.constantFrom('working-day', 'calendar-day', 'month', 'quarter', 'year'),
    start: fc.constantFrom('next-day', 'same-day'),
    received: fc.constantFrom('actual-date', 'deem-next-working-day'),
    end: fc.constant('24:00-local'),
    cutiBersama: fc.constantFrom('excluded', 'included'),
    rollForward: fc.boolean(),
  });
  const anyFact = fc
    .record({ triggerOn: anyDate, afterHours: fc.boolean(), workWeek: week, days: anyDaysOff })
    .map(({ days, ...fact }): Counting => ({ ...fact, calendar: calendarOn('2026-01-01', [decreeOf(days)]) }));

  it('a later trigger is never due earlier, more is always due later unless both roll to the same day', () => {
    fc.assert(
      fc.property(anyCount, anyFact, fc.integer({ min: 0, max: 40 }), (count, fact, later) => {
        const due = lastOf(derive(count, fact));
        expect(due <= lastOf(derive(count, { ...fact, triggerOn: addDays(fact.triggerOn, later) }))).toBe(true);
        const more = lastOf(derive({ ...count, n: count.n + 1 }, fact));
        expect(count.rollForward ? due <= more : due < more).toBe(true);
      }),
    );
  });

  it('the inclusive reading, the actual date and no roll-forward are never due later', () => {
    fc.assert(
      fc.property(anyCount, anyFact, (count, fact) => {
        const due = (more: Partial<Count>) => lastOf(derive({ ...count, ...more }, fact));
        expect(due({ start: 'same-day' }) <= due({ start: 'next-day' })).toBe(true);
        expect(due({ received: 'actual-date' }) <= due({ received: 'deem-next-working-day' })).toBe(true);
        expect(due({ rollForward: false }) <= due({ rollForward: true })).toBe(true);
      }),
    );
  });

  it('working days and a rolled last day fall on a working day; dates only go forward, ordinals from 1 to n', () => {
    fc.assert(
      fc.property(anyCount, anyFact, (count, fact) => {
        const days = derive(count, fact);
        if (count.rollForward || count.unit === 'working-day')
          expect(isWorkDay(lastOf(days), fact.workWeek, fact.calendar, count.cutiBersama)).toBe(true);
        expect(days.map(({ date }) => date)).toEqual([...new Set(days.map(({ date }) => date))].sort());
        expect(days.flatMap(({ ordinal }) => ordinal ?? [])).toEqual(Array.from({ length: count.n }, (_, i) => i + 1));
        expect(days[0]).toMatchObject({ date: fact.triggerOn, why: 'trigger' });
      }),
    );
  });
});

describe('a pause', () => {
  const pauses = [{ from: civilDate('2025-09-08'), until: civilDate('2025-09-10') }];

  it('is left out of calendar days, day by day', () => {
    expect(steps('2025-09-06', { n: 4, unit: 'calendar-day' }, { pauses })).toEqual([
      ['2025-09-06', 'trigger'],
      ['2025-09-07', 'calendar-day', 1],
      ['2025-09-08', 'paused'],
      ['2025-09-09', 'paused'],
      ['2025-09-10', 'calendar-day', 2],
      ['2025-09-11', 'calendar-day', 3],
      ['2025-09-12', 'calendar-day', 4],
    ]);
  });

  it('makes a period of months end later by its days, and by those of a pause within what was added', () => {
    const last = { from: civilDate('2025-10-02'), until: civilDate('2025-10-03') };
    expect(steps('2025-09-01', {}, { pauses: [...pauses, last] })).toEqual([
      ['2025-09-01', 'trigger'],
      ['2025-10-01', 'month', 1],
      ['2025-10-02', 'paused'],
      ['2025-10-03', 'paused'],
      ['2025-10-04', 'paused'],
    ]);
    expect(steps('2025-09-10', {}, { pauses }).at(-1)).toEqual(['2025-10-10', 'month', 1]);
  });
});
