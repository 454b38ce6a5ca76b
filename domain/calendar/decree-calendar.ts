import { type CivilDate, civilDate } from './civil-date.ts';
import { civilDateOf, type Instant } from './zone.ts';

export type DayOffKind = 'libur-nasional' | 'cuti-bersama';

/** One decreed day off, with the decree that made it one. Keyed by date: a holiday's name can occur twice a year. */
export type DecreeRow = {
  readonly date: CivilDate;
  readonly name: string;
  readonly kind: DayOffKind;
  readonly decree: string;
  readonly issued: CivilDate;
  readonly source: string;
  readonly confidence: 'high' | 'medium';
};

type DayOff = Pick<DecreeRow, 'name' | 'kind' | 'decree'>;

export type DecreeCalendar = {
  /**
   * `<issue date of the latest decree folded in>.<number of days off>`, e.g. `2025-08-07.55`; `none` when nothing is
   * known. The count tells apart two calendars of which one learned an older decree later.
   */
  readonly version: string;
  /** The decree that makes the date a day off, as far as known. */
  readonly dayOff: (date: CivilDate) => DayOff | undefined;
  /** First and last day of the unbroken run of years whose annual SKB is known. Outside it, "no holiday" means nothing. */
  readonly coveredFrom: CivilDate;
  readonly coveredUntil: CivilDate;
};

const NEVER = civilDate('0001-01-01');

/**
 * The calendar as it could be known: a day is off only if its decree was issued on or before the civil date of
 * `knownAt` (an instant is read in WIB, where decrees are issued). A later decree on the same date replaces the earlier.
 */
export function calendarAsOf(knownAt: Instant | CivilDate, rows: readonly DecreeRow[]): DecreeCalendar {
  const knownOn = typeof knownAt === 'number' ? civilDateOf(knownAt, 'WIB') : knownAt;
  const known = rows.filter((row) => row.issued <= knownOn).sort((a, b) => compare(a.issued, b.issued));
  const days = new Map(known.map(({ date, name, kind, decree }) => [date, { name, kind, decree }]));
  const latest = known.at(-1);
  return {
    version: latest ? `${latest.issued}.${days.size}` : 'none',
    dayOff: (date) => days.get(date),
    ...coverage(days),
  };
}

/** A year is covered once its 1 January is decreed: every annual SKB has that day, a decree on single days does not. */
function coverage(days: ReadonlyMap<CivilDate, DayOff>): Pick<DecreeCalendar, 'coveredFrom' | 'coveredUntil'> {
  const years = [...days.keys()].filter((date) => date.endsWith('-01-01')).map((date) => Number(date.slice(0, 4)));
  if (years.length === 0) return { coveredFrom: NEVER, coveredUntil: NEVER };
  const first = Math.min(...years);
  let last = first;
  while (years.includes(last + 1)) last += 1;
  return { coveredFrom: civilDate(`${first}-01-01`), coveredUntil: civilDate(`${last}-12-31`) };
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
