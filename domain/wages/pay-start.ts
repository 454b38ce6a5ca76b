import { addDays, type CivilDate, civilDate } from '../calendar/civil-date.ts';

/**
 * The first day of the month from which an employee is paid: this month for who started by its first working day, the
 * next for who started later. A practice of two regions' contracts; the Kepmen is silent.
 */
export function paidFrom(startedOn: CivilDate, isWorkDay: (day: CivilDate) => boolean): CivilDate {
  const month = civilDate(`${startedOn.slice(0, 7)}-01`);
  for (let day = month; day < startedOn; day = addDays(day, 1)) {
    if (isWorkDay(day)) return civilDate(`${addDays(month, 31).slice(0, 7)}-01`);
  }
  return month;
}
