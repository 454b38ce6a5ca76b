import fc from 'fast-check';
import { civilDate, epochDay, fromEpochDay } from '../civil-date.ts';
import type { DayChange, DayOffKind, Decree } from '../decree.ts';
import { calendarAsOf, type DecreeCalendar } from '../decree-calendar.ts';
import type { Place, Scope } from '../place.ts';
import { startOfDay } from '../zone.ts';

type DecreeOf = Partial<Omit<Decree, 'issuedOn' | 'changes'>> & { readonly issued?: string };

/** A national decree of 2024-10-14, known the day it was issued, unless told otherwise. */
export function decreeOf(changes: readonly DayChange[], { issued = '2024-10-14', ...more }: DecreeOf = {}): Decree {
  return {
    id: `uji-${issued}`,
    number: `SKB ${issued}`,
    issuedOn: civilDate(issued),
    knownAt: startOfDay(civilDate(issued), 'WIB'),
    scope: { kind: 'national' },
    changes,
    covers: [],
    source: 'test',
    confidence: 'high',
    ...more,
  };
}

export const add = (date: string, kind: DayOffKind = 'libur-nasional', name = 'Libur'): DayChange => ({
  op: 'add',
  date: civilDate(date),
  name,
  kind,
});
export const remove = (date: string): DayChange => ({ op: 'remove', date: civilDate(date) });
export const move = (from: string, to: string): DayChange => ({
  op: 'move',
  from: civilDate(from),
  to: civilDate(to),
});
export const rename = (date: string, name: string): DayChange => ({ op: 'rename', date: civilDate(date), name });

/** The calendar of a place on the morning of a day. */
export function calendarOn(day: string, decrees: readonly Decree[], place: Place = {}): DecreeCalendar {
  return calendarAsOf(startOfDay(civilDate(day), 'WIB'), place, decrees);
}

/** The kinds of day off on a date, most general first. */
export function kindsOn(calendar: DecreeCalendar, date: string): DayOffKind[] {
  return calendar.dayOff(civilDate(date)).map(({ kind }) => kind);
}

const base = epochDay(civilDate('2025-01-01'));

/** A day of 2025 or early 2026. */
export const anyDate = fc.integer({ min: base, max: base + 400 }).map(fromEpochDay);
const anyKind = fc.constantFrom<DayOffKind>('libur-nasional', 'cuti-bersama', 'regional', 'election-day');
export const anyScope = fc.constantFrom<Scope>(
  { kind: 'national' },
  { kind: 'province', code: '16' },
  { kind: 'regency', code: '16.71' },
  { kind: 'instansi', instansi: 'palembang' },
  { kind: 'unit', instansi: 'palembang', code: 'puskesmas-1' },
);
/** Where all of those scopes hold. */
export const somewhere: Place = { province: '16', regency: '16.71', instansi: 'palembang', unit: 'puskesmas-1' };

const name = fc.constantFrom('Libur', 'Hari Raya', 'Cuti Bersama');
export const anyChange: fc.Arbitrary<DayChange> = fc.oneof(
  fc.record({ op: fc.constant('add'), date: anyDate, name, kind: anyKind }),
  fc.record({ op: fc.constant('remove'), date: anyDate }),
  fc.record({ op: fc.constant('rename'), date: anyDate, name }),
  fc.record({ op: fc.constant('move'), from: anyDate, to: anyDate }).filter(({ from, to }) => from !== to),
);

/** Days off, none of them twice. */
export const anyDaysOff = fc
  .uniqueArray(fc.record({ op: fc.constant('add'), date: anyDate, name, kind: anyKind }), {
    selector: ({ date }) => date,
    maxLength: 120,
  })
  .map((days): readonly DayChange[] => days);

/** A handful of decrees of any scope, issued in 2024, in no order; ids differ. */
export const anyDecrees = fc
  .array(
    fc.record({
      issued: fc.constantFrom('2024-01-15', '2024-03-01', '2024-03-01', '2024-10-14'),
      scope: anyScope,
      changes: fc.array(anyChange, { maxLength: 12 }),
      covers: fc.subarray([2024, 2025, 2026]),
    }),
    { maxLength: 6 },
  )
  .map((all): readonly Decree[] => all.map(({ changes, ...more }, i) => decreeOf(changes, { ...more, id: `d-${i}` })));
