import type { CivilDate } from '../../domain/calendar/civil-date.ts';
import type { Scope } from '../../domain/calendar/place.ts';
import { regionName } from '../../domain/calendar/regions.ts';
import type { DayKind, WorkWeek } from '../../domain/calendar/work-week.ts';

/** A civil date is spelt as that day in UTC, so that no zone of this machine shifts it. */
const format = (options: Intl.DateTimeFormatOptions) =>
  new Intl.DateTimeFormat('id-ID', { ...options, timeZone: 'UTC' });
const [long, short, month] = [
  format({ weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' }),
  format({ weekday: 'short', day: '2-digit', month: 'short', year: 'numeric' }),
  format({ month: 'long', year: 'numeric' }),
];

/** `Jumat, 27 Maret 2026` */
export const longDate = (date: CivilDate): string => long.format(Date.parse(date));
/** `Jum, 27 Mar 2026` */
export const shortDate = (date: CivilDate): string => short.format(Date.parse(date));
/** `Maret 2026`, of `2026-03`. */
export const monthName = (yearAndMonth: string): string => month.format(Date.parse(`${yearAndMonth}-01`));

export const dayKindNames: Record<DayKind, string> = {
  'working-day': 'hari kerja',
  weekend: 'di luar minggu kerja',
  'libur-nasional': 'libur nasional',
  'cuti-bersama': 'cuti bersama',
  regional: 'libur daerah',
  'election-day': 'hari pemungutan suara',
};

export function weekName(week: WorkWeek): string {
  if (week === '5-day' || week === '6-day') return `${week[0]} hari kerja seminggu`;
  return `hari kerja ${week.slice('days-'.length)} dalam seminggu`;
}

/** For whom a decree speaks. */
export function scopeName(scope: Scope): string {
  switch (scope.kind) {
    case 'national':
      return 'seluruh Indonesia';
    case 'province':
      return `provinsi ${regionName(scope.code)} (${scope.code})`;
    case 'regency':
      return `${regionName(scope.code)} (${scope.code})`;
    case 'instansi':
      return `instansi ${scope.instansi}`;
    case 'unit':
      return `unit ${scope.code} pada instansi ${scope.instansi}`;
    default:
      return scope satisfies never;
  }
}
