import { describe, expect, it } from 'vitest';
import { civilDate } from '../calendar/civil-date.ts';
import { shippedDecrees } from '../calendar/shipped.ts';
import { calendarOn } from '../calendar/testing/decrees.ts';
import type { Count } from '../rules/rule.ts';
import { type Counting, derive } from './derivation.ts';

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
