import { type CivilDate, civilDate } from './civil-date.ts';
import type { Decree } from './decree.ts';
import { fingerprint } from './fingerprint.ts';
import { applyChange, type DayOff, datesOf, type Sheet } from './fold.ts';
import { covers, generality, type Place, type Scope } from './place.ts';
import type { Instant } from './zone.ts';

export type DecreeCalendar = {
  /**
   * `<issue date of the latest decree folded in>.<fingerprint of days and coverage>`, e.g. `2025-08-07.1f3a09c4`; `none`
   * when nothing is known. The fingerprint tells apart two calendars of which one learned an older decree later.
   */
  readonly version: string;
  /** What makes the date a day off at this place, as far as known: most general first, empty for no day off. */
  readonly dayOff: (date: CivilDate) => readonly DayOff[];
  /** The dates of all days off, in order. */
  readonly datesOff: readonly CivilDate[];
  /** The number of the last decree that made, moved or took away a day on this date. */
  readonly changedBy: (date: CivilDate) => string | undefined;
  /**
   * First and last day of the unbroken run of years whose national list is known, the longest when there are several.
   * Outside it, "no holiday" means nothing.
   */
  readonly coveredFrom: CivilDate;
  readonly coveredUntil: CivilDate;
};

const NEVER = civilDate('0001-01-01');

/** The calendar of a place as it could be known at an instant. */
export type Calendars = (knownAt: Instant, place: Place) => DecreeCalendar;

/**
 * The calendar of a place as it could be known at an instant: of the decrees known by then whose scope covers the place,
 * the later speaks after the earlier, and each only about the days of its own scope: a national amendment never takes
 * away a regional day.
 */
export function calendarAsOf(knownAt: Instant, place: Place, decrees: readonly Decree[]): DecreeCalendar {
  return calendarsOf(decrees)(knownAt, place);
}

/**
 * `calendarAsOf` for who asks thousands of times. Whatever keeps the answer keeps the calendars with it, one for each set
 * of decrees that has spoken: all places without a decree of their own share one.
 */
export function calendarsOf(decrees: readonly Decree[]): Calendars {
  const ordered = [...decrees].sort(inOrder);
  const folded = new Map<string, DecreeCalendar>();
  return (knownAt, place) => {
    const speaks = (decree: Decree) => decree.knownAt <= knownAt && covers(decree.scope, place);
    const key = ordered.map((decree) => (speaks(decree) ? '1' : '0')).join('');
    const calendar = folded.get(key) ?? calendarOf(ordered.filter(speaks));
    folded.set(key, calendar);
    return calendar;
  };
}

/** The same calendar for a count that takes days off of a region, an instansi or a unit for working days. */
export function withoutRegionalDays(calendar: DecreeCalendar): DecreeCalendar {
  return { ...calendar, dayOff: (date) => calendar.dayOff(date).filter(({ kind }) => kind !== 'regional') };
}

function calendarOf(known: readonly Decree[]): DecreeCalendar {
  const { sheets, changedBy } = fold(known);
  const coverage = coverageOf(known);
  const datesOff = [...new Set(sheets.flatMap((days) => [...days.keys()]))].sort();
  const dayOff = (date: CivilDate) => {
    const found: DayOff[] = [];
    for (const days of sheets) {
      const day = days.get(date);
      if (day) found.push(day);
    }
    return found;
  };
  const lines = datesOff.flatMap((date) => dayOff(date).map((day) => lineOf(date, day)));
  const print = fingerprint([coverage.coveredFrom, coverage.coveredUntil, ...lines].join('\n'));
  const latest = known.at(-1);
  return {
    version: latest ? `${latest.issuedOn}.${print}` : 'none',
    dayOff,
    datesOff,
    changedBy: (date) => changedBy.get(date),
    ...coverage,
  };
}

/** One sheet for each kind of scope that speaks, most general first. */
function fold(known: readonly Decree[]): { sheets: readonly Sheet[]; changedBy: ReadonlyMap<CivilDate, string> } {
  const sheets = new Map<Scope['kind'], Sheet>();
  const changedBy = new Map<CivilDate, string>();
  for (const decree of known) {
    const days = sheets.get(decree.scope.kind) ?? new Map();
    sheets.set(decree.scope.kind, days);
    for (const change of decree.changes) {
      const nothing = applyChange(days, change, decree) === 'DAY_NOT_THERE';
      if (nothing || change.op === 'rename') continue;
      for (const date of datesOf(change)) changedBy.set(date, decree.number);
    }
  }
  return { sheets: generality.flatMap((kind) => sheets.get(kind) ?? []), changedBy };
}

/** A local list says nothing about the days of the country, so only national decrees cover a year. */
function coverageOf(known: readonly Decree[]): Pick<DecreeCalendar, 'coveredFrom' | 'coveredUntil'> {
  const years = new Set(known.flatMap(({ scope, covers }) => (scope.kind === 'national' ? covers : [])));
  let [first, length] = [0, 0];
  for (const year of [...years].sort((a, b) => a - b)) {
    let run = 1;
    while (years.has(year + run)) run += 1;
    if (run > length) [first, length] = [year, run];
  }
  if (length === 0) return { coveredFrom: NEVER, coveredUntil: NEVER };
  return { coveredFrom: civilDate(`${first}-01-01`), coveredUntil: civilDate(`${first + length - 1}-12-31`) };
}

function lineOf(date: CivilDate, { scope, kind, name, decree }: DayOff): string {
  return [date, scope.kind, kind, name, decree].join('\t');
}

function inOrder(a: Decree, b: Decree): number {
  return compare(a.issuedOn, b.issuedOn) || a.knownAt - b.knownAt || compare(a.id, b.id);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
