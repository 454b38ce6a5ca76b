import { addDays, type CivilDate, civilDate, isCivilDate } from '../calendar/civil-date.ts';

/**
 * The end of a period of months after a date: the same day-number, or the last day of the month when there is none
 * (31 January + 1 month = 28 February). As in Regulation (EEC) 1182/71 art. 3(2)(c) and BGB § 188(2)(3); no general
 * Indonesian rule was found, see `docs/decisions/0005`. Throws `RangeError` past the year 9999.
 */
export function monthsAfter(date: CivilDate, months: number): CivilDate {
  return sameDayOfMonth(date, months) ?? lastOfMonth(date, months);
}

/**
 * The last day of a term of months that includes its first day: the day before the same day-number (1 October 2025 +
 * 1 year = 30 September 2026), or the last day of the month when that month has no such day (29 February 2024 + 1 year =
 * 28 February 2025). As in BGB § 188(2)(3). Throws `RangeError` past the year 9999.
 */
export function termEnd(firstDay: CivilDate, months: number): CivilDate {
  const next = sameDayOfMonth(firstDay, months);
  return next ? addDays(next, -1) : lastOfMonth(firstDay, months);
}

function sameDayOfMonth(date: CivilDate, months: number): CivilDate | undefined {
  const found = `${yearAndMonth(date, months)}${date.slice(7)}`;
  return isCivilDate(found) ? found : undefined;
}

function lastOfMonth(date: CivilDate, months: number): CivilDate {
  return addDays(civilDate(`${yearAndMonth(date, months + 1)}-01`), -1);
}

function yearAndMonth(date: CivilDate, later: number): string {
  const months = Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1 + later;
  return `${String(Math.floor(months / 12)).padStart(4, '0')}-${String((months % 12) + 1).padStart(2, '0')}`;
}
