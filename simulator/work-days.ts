import { addDays, type CivilDate } from '../domain/calendar/civil-date.ts';
import { calendarAsOf } from '../domain/calendar/decree-calendar.ts';
import { shippedDecrees } from '../domain/calendar/shipped.ts';
import { isWorkDay } from '../domain/calendar/work-week.ts';

/** BKN works by every decree that ships, also those issued later than the day that is played. */
const calendar = calendarAsOf(Number.POSITIVE_INFINITY, {}, shippedDecrees);

const worksOn = (date: CivilDate): boolean => isWorkDay(date, '5-day', calendar, 'excluded');

/** The `days`-th working day of BKN after the date. */
export function workDaysAfter(date: CivilDate, days: number): CivilDate {
  let day = date;
  for (let left = days; left > 0; left -= worksOn(day) ? 1 : 0) day = addDays(day, 1);
  return day;
}

/** All working days from the first date to the last, both included. */
export function workDaysBetween(first: CivilDate, last: CivilDate): CivilDate[] {
  const days: CivilDate[] = [];
  for (let day = first; day <= last; day = addDays(day, 1)) if (worksOn(day)) days.push(day);
  return days;
}
