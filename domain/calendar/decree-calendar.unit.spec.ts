import { describe, expect, it } from 'vitest';
import { type CivilDate, civilDate } from './civil-date.ts';
import { calendarAsOf, type DecreeRow } from './decree-calendar.ts';
import { shippedDecrees } from './shipped.ts';
import { isWorkDay, type WorkWeek } from './work-week.ts';
import { startOfDay } from './zone.ts';

const today = civilDate('2026-11-22');
const august18 = civilDate('2025-08-18');

function row(date: string, issued: string, more: Partial<DecreeRow> = {}): DecreeRow {
  return {
    date: civilDate(date),
    issued: civilDate(issued),
    name: 'Libur',
    kind: 'libur-nasional',
    decree: `SKB ${issued}`,
    source: 'test',
    confidence: 'high',
    ...more,
  };
}

describe('the calendar as it was known', () => {
  it('learns on 7 August 2025, in WIB, that 18 August is off', () => {
    const midnight = startOfDay(civilDate('2025-08-07'), 'WIB');
    expect(calendarAsOf(midnight - 1, shippedDecrees).dayOff(august18)).toBeUndefined();
    expect(calendarAsOf(midnight, shippedDecrees).dayOff(august18)).toMatchObject({
      kind: 'cuti-bersama',
      decree: 'SKB perubahan Menag 933/2025, Menaker 1/2025, MenPANRB 3/2025',
    });
    expect(calendarAsOf(civilDate('2025-08-06'), shippedDecrees).dayOff(august18)).toBeUndefined();
    expect(calendarAsOf(civilDate('2025-08-07'), shippedDecrees).dayOff(august18)).toBeDefined();
  });

  it('changes its version with every decree and with nothing else', () => {
    const version = (date: string) => calendarAsOf(civilDate(date), shippedDecrees).version;
    expect(version('2025-08-06')).toBe('2024-11-21.56');
    expect(version('2025-08-07')).toBe('2025-08-07.57');
    expect(version('2025-09-18')).toBe('2025-08-07.57');
    expect(version('2023-01-01')).toBe('none');
    expect(calendarAsOf(today, [...shippedDecrees].reverse()).version).toBe(
      calendarAsOf(today, shippedDecrees).version,
    );
  });

  it('tells apart a calendar that learned an older decree later', () => {
    const rows = [row('2025-01-01', '2024-10-14'), row('2025-08-18', '2025-08-07')];
    const learned = [...rows, row('2025-06-06', '2025-02-01')];
    expect(calendarAsOf(today, learned).version).not.toBe(calendarAsOf(today, rows).version);
  });

  it('covers the years whose annual decree is known', () => {
    const until = (date: string) => calendarAsOf(civilDate(date), shippedDecrees).coveredUntil;
    expect(until('2025-08-07')).toBe('2025-12-31');
    expect(until('2025-09-19')).toBe('2026-12-31');
    expect(until('2026-09-14')).toBe('2026-12-31');
    expect(until('2026-11-22')).toBe('2027-12-31');
    expect(calendarAsOf(today, shippedDecrees).coveredFrom).toBe('2024-01-01');
  });

  it('does not cover a year after a gap, nor a year of which only single days are decreed', () => {
    const rows = [row('2024-01-01', '2023-09-12'), row('2025-02-14', '2024-02-12'), row('2026-01-01', '2025-09-19')];
    expect(calendarAsOf(today, rows).coveredUntil).toBe('2024-12-31');
    expect(calendarAsOf(today, []).coveredUntil < '2024-01-01').toBe(true);
  });

  it('lets a later decree on the same day replace the earlier, whatever the order of the rows', () => {
    const first = row('2024-05-09', '2023-09-12', { name: 'Kenaikan Isa Almasih' });
    const second = row('2024-05-09', '2024-02-26', { name: 'Kenaikan Yesus Kristus' });
    for (const rows of [
      [first, second],
      [second, first],
    ]) {
      expect(calendarAsOf(civilDate('2024-02-26'), rows).dayOff(first.date)?.name).toBe(second.name);
      expect(calendarAsOf(civilDate('2024-02-25'), rows).dayOff(first.date)?.name).toBe(first.name);
    }
  });
});

describe('the shipped decrees', () => {
  it('have one row for each of 108 dates, each with decree, issue date and source', () => {
    expect(new Set(shippedDecrees.map((r) => r.date)).size).toBe(108);
    for (const r of shippedDecrees) {
      expect(r.issued < r.date, r.date).toBe(true);
      expect(r.name && r.decree && r.source).toBeTruthy();
      expect(['libur-nasional', 'cuti-bersama']).toContain(r.kind);
      expect(['high', 'medium']).toContain(r.confidence);
    }
  });

  it('keep both Isra Mikraj of 2027', () => {
    const calendar = calendarAsOf(today, shippedDecrees);
    const names = ['2027-01-05', '2027-12-26'].map((date) => calendar.dayOff(civilDate(date))?.name);
    for (const name of names) expect(name).toMatch(/^Isra Mikraj/);
  });

  it.each([
    [2024, 238, 287, 248],
    [2025, 237, 288, 248],
    [2026, 240, 291, 248],
    [2027, 242, 291, 250],
  ])(
    'leave %i with %i working days, %i in a six-day week, %i with cuti bersama counted',
    (year, five, six, counted) => {
      const calendar = calendarAsOf(today, shippedDecrees);
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
    const calendar = calendarAsOf(today, shippedDecrees);
    expect(calendar.dayOff(civilDate('2025-06-01'))?.kind).toBe('libur-nasional'); // a Sunday
    expect(isWorkDay(civilDate('2025-06-02'), '5-day', calendar, 'excluded')).toBe(true);
  });
});

function days(year: number): CivilDate[] {
  const all: CivilDate[] = [];
  for (let t = Date.UTC(year, 0, 1); t < Date.UTC(year + 1, 0, 1); t += 86_400_000)
    all.push(civilDate(new Date(t).toISOString().slice(0, 10)));
  return all;
}
