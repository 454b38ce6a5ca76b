import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, civilDate, fromEpochDay } from './civil-date.ts';
import { civilDateOf, endOfDay, instantAt, startOfDay, type Zone } from './zone.ts';

const zones: Zone[] = ['WIB', 'WITA', 'WIT'];
const day = civilDate('2025-09-16');

describe('a zone', () => {
  it.each([
    ['WIB', '2025-09-16T17:00:00Z'],
    ['WITA', '2025-09-16T16:00:00Z'],
    ['WIT', '2025-09-16T15:00:00Z'],
  ] as const)('ends the day in %s at %s', (zone, utc) => {
    expect(endOfDay(day, zone)).toBe(Date.parse(utc));
  });

  it('gives one instant three local dates apart from midnight', () => {
    const instant = Date.parse('2025-09-16T15:30:00Z');
    expect(zones.map((zone) => civilDateOf(instant, zone))).toEqual(['2025-09-16', '2025-09-16', '2025-09-17']);
  });

  it('reads a local time of day', () => {
    expect(instantAt(day, '08:00', 'WITA')).toBe(Date.parse('2025-09-16T08:00:00+08:00'));
    expect(instantAt(day, '00:00', 'WIB')).toBe(startOfDay(day, 'WIB'));
    expect(instantAt(day, '23:59', 'WIT')).toBe(Date.parse('2025-09-16T23:59:00+09:00'));
  });

  it.each(['24:00', '8:00', '08:60', '08:00:00', ''])('refuses %j as a time of day', (time) => {
    expect(() => instantAt(day, time, 'WIB')).toThrow(RangeError);
  });

  it('keeps every instant of a day inside that day, and 24:00 in the next', () => {
    fc.assert(
      fc.property(fc.integer({ min: -100_000, max: 100_000 }), fc.constantFrom(...zones), (n, zone) => {
        const date = fromEpochDay(n);
        expect(civilDateOf(startOfDay(date, zone), zone)).toBe(date);
        expect(civilDateOf(endOfDay(date, zone) - 1, zone)).toBe(date);
        expect(civilDateOf(endOfDay(date, zone), zone)).toBe(addDays(date, 1));
      }),
    );
  });
});
