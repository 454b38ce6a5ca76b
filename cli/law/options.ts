import { type CivilDate, isCivilDate } from '../../domain/calendar/civil-date.ts';
import type { Place } from '../../domain/calendar/place.ts';
import { isRegion } from '../../domain/calendar/regions.ts';
import { type CutiBersama, isWorkWeek, type WorkWeek } from '../../domain/calendar/work-week.ts';
import { endOfDay, type Instant, type Zone } from '../../domain/calendar/zone.ts';
import { register } from '../../domain/rules/register.ts';
import { FIRST_YEAR, LAST_YEAR, LawError, MOST_DAYS } from './errors.ts';

/** What is asked of the calendar, as written on the command line. */
export type CalendarOptions = { readonly workWeek: string; readonly region?: string; readonly knownAt?: string };

/** All that ships is known. */
const ALWAYS: Instant = Number.POSITIVE_INFINITY;

export function readDate(text: string): CivilDate {
  if (!isCivilDate(text) || !isYear(text.slice(0, 4))) throw new LawError('DATE_INVALID', text);
  return text;
}

/** A year in four digits. */
export function readYear(text: string): string {
  if (!isYear(text)) throw new LawError('YEAR_INVALID', text);
  return text;
}

export function readTime(text: string): string {
  if (!/^([01]\d|2[0-3]):[0-5]\d$/.test(text)) throw new LawError('TIME_INVALID', text);
  return text;
}

/** A number of working days. */
export function readDays(text: string): number {
  const days = Number(text);
  if (!/^\d+$/.test(text) || days > MOST_DAYS) throw new LawError('DAYS_INVALID', text);
  return days;
}

/** `5` and `6` are the weeks of the law; any other digits are the days worked. */
export function readWorkWeek(text: string): WorkWeek {
  const week = text === '5' || text === '6' ? `${text}-day` : `days-${text}`;
  if (!isWorkWeek(week)) throw new LawError('WORK_WEEK_UNKNOWN', text);
  return week;
}

export function readCutiBersama(text: string): CutiBersama {
  if (text !== 'excluded' && text !== 'included') throw new LawError('CUTI_BERSAMA_UNKNOWN', text);
  return text;
}

/** The place of a province or of a kabupaten or kota; without a code, nowhere in particular. */
export function readPlace(code: string | undefined): Place {
  if (code === undefined) return {};
  if (isRegion(code, 'province')) return { province: code };
  if (isRegion(code, 'regency')) return { regency: code };
  throw new LawError('REGION_UNKNOWN', code);
}

/** The last instant of the date in WIB, so that a decree of that day is known and one of the next is not. */
export function readKnownAt(date: string | undefined): Instant {
  return date === undefined ? ALWAYS : endOfDay(readDate(date), 'WIB') - 1;
}

export function readZone(text: string): Zone {
  if (text !== 'WIB' && text !== 'WITA' && text !== 'WIT') throw new LawError('ZONE_UNKNOWN', text);
  return text;
}

/** A rule that opens a clock. */
export function readRule(id: string): (typeof register)[number] {
  const rule = register.find((one) => one.id === id);
  if (!rule) {
    const clocks = register.filter(({ ladder }) => ladder.length > 0).map((one) => one.id);
    throw new LawError('RULE_UNKNOWN', id, clocks);
  }
  if (rule.ladder.length === 0) throw new LawError('RULE_OPENS_NO_CLOCK', id);
  return rule;
}

function isYear(text: string): boolean {
  return /^\d{4}$/.test(text) && Number(text) >= FIRST_YEAR && Number(text) <= LAST_YEAR;
}
