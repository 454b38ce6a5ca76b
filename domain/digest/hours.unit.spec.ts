import { describe, expect, it } from 'vitest';
import { civilDate } from '../calendar/civil-date.ts';
import { calendarAsOf } from '../calendar/decree-calendar.ts';
import { add, decreeOf } from '../calendar/testing/decrees.ts';
import { isMailDay, isQuiet, nextMorning, soonUntil } from './hours.ts';

const iso = (instant: number) => new Date(instant).toISOString();

describe('the next morning', () => {
  it.each([
    // 06:30 WIB is 23:30 UTC of the day before; WITA and WIT come one and two hours earlier.
    ['WIB', '2025-09-14T23:29:59Z', '2025-09-14T23:30:00.000Z'],
    ['WIB', '2025-09-14T23:30:00Z', '2025-09-15T23:30:00.000Z'],
    ['WITA', '2025-09-14T22:29:59Z', '2025-09-14T22:30:00.000Z'],
    ['WITA', '2025-09-14T22:30:00Z', '2025-09-15T22:30:00.000Z'],
    ['WIT', '2025-09-14T15:00:00Z', '2025-09-14T21:30:00.000Z'],
    ['WIT', '2025-12-31T22:00:00Z', '2026-01-01T21:30:00.000Z'],
  ] as const)('of %s after %s is %s', (zone, now, morning) => {
    expect(iso(nextMorning(Date.parse(now), zone))).toBe(morning);
  });
});

describe('quiet hours', () => {
  const usual = { from: 20, until: 6 };

  it.each([
    ['WIB', '2025-09-15T19:59:59+07:00', usual, false],
    ['WIB', '2025-09-15T20:00:00+07:00', usual, true],
    ['WIB', '2025-09-16T00:00:00+07:00', usual, true],
    ['WIB', '2025-09-16T05:59:59+07:00', usual, true],
    ['WIB', '2025-09-16T06:00:00+07:00', usual, false],
    ['WITA', '2025-09-15T19:30:00+07:00', usual, true],
    ['WITA', '2025-09-16T05:00:00+07:00', usual, false],
    ['WIT', '2025-09-15T18:00:00+07:00', usual, true],
    ['WIT', '2025-09-16T04:00:00+07:00', usual, false],
    ['WIB', '2025-09-15T23:59:59+07:00', { from: 24, until: 0 }, false],
    ['WIB', '2025-09-16T00:00:00+07:00', { from: 24, until: 0 }, false],
    ['WIB', '2025-09-15T12:00:00+07:00', { from: 12, until: 6 }, true],
  ] as const)('in %s at %s by %o: %s', (zone, now, hours, quiet) => {
    expect(isQuiet(Date.parse(now), zone, hours)).toBe(quiet);
  });

  it.each(['WIB', 'WITA', 'WIT'] as const)('never reach the morning digest in %s, whatever the answers', (zone) => {
    const morning = nextMorning(Date.parse('2025-09-15T03:00:00Z'), zone);
    expect(isQuiet(morning, zone, { from: 12, until: 6 })).toBe(false);
  });
});

describe('a working day of the recipient', () => {
  const decrees = [
    decreeOf([add('2025-09-05', 'libur-nasional', 'Maulid Nabi'), add('2025-09-08', 'cuti-bersama', 'Cuti bersama')], {
      covers: [2025],
    }),
  ];
  const calendar = calendarAsOf(Date.parse('2025-09-01T00:00:00Z'), {}, decrees);

  it.each([
    ['2025-09-04', '5-day', true],
    ['2025-09-05', '5-day', false],
    ['2025-09-06', '5-day', false],
    ['2025-09-06', '6-day', true],
    ['2025-09-07', '6-day', false],
    ['2025-09-08', '6-day', false],
    ['2025-09-04', 'days-12356', false],
  ] as const)('%s in a week of %s: %s', (day, week, writes) => {
    expect(isMailDay(civilDate(day), week, calendar)).toBe(writes);
  });

  it.each([
    // Friday and Monday are off.
    ['2025-09-03', '5-day', '2025-09-09'],
    ['2025-09-03', '6-day', '2025-09-06'],
    ['2025-09-06', '5-day', '2025-09-10'],
  ] as const)('what is due soon on %s in a week of %s is due by %s', (day, week, until) => {
    expect(soonUntil(civilDate(day), week, calendar)).toBe(until);
  });
});
