import { addDays, type CivilDate } from '../calendar/civil-date.ts';
import type { DecreeCalendar } from '../calendar/decree-calendar.ts';
import { type CutiBersama, type DayKind, dayKind, isWorkDay, offBy, type WorkWeek } from '../calendar/work-week.ts';
import type { Count } from '../rules/rule.ts';

/** One day on the way to a due date: the trigger, or what the day is. */
export type CountedDay = {
  readonly date: CivilDate;
  readonly counted: boolean;
  readonly ordinal?: number;
  readonly why: 'trigger' | 'calendar-day' | 'paused' | DayKind;
  readonly name?: string;
  readonly decree?: string;
};

/** Whether a clock is paused on a day, so that it does not count whatever it is. */
export type Paused = (date: CivilDate) => boolean;

type DayCount = Pick<Count, 'n' | 'start' | 'cutiBersama'>;

/** Every day from the trigger to the n-th counted working day, which is the last, each with what it was. */
export function countWorkingDays(
  from: CivilDate,
  rule: DayCount,
  workWeek: WorkWeek,
  calendar: DecreeCalendar,
  paused: Paused = () => false,
): readonly CountedDay[] {
  const days: CountedDay[] = [];
  let ordinal = 0;
  for (let date = from; ordinal < rule.n; date = addDays(date, 1)) {
    const kind = paused(date) ? 'paused' : dayKind(date, workWeek, calendar, rule.cutiBersama);
    const counted = kind === 'working-day' && (date !== from || rule.start === 'same-day');
    if (counted) ordinal += 1;
    const why = date === from ? 'trigger' : kind;
    days.push({ date, counted, ...(counted && { ordinal }), why, ...decreed(date, calendar, rule.cutiBersama) });
  }
  return days;
}

/** Every day from the trigger to the n-th day, whatever it is. */
export function countCalendarDays(
  from: CivilDate,
  rule: DayCount,
  calendar: DecreeCalendar,
  paused: Paused = () => false,
): readonly CountedDay[] {
  const days: CountedDay[] = [];
  let ordinal = 0;
  for (let date = from; ordinal < rule.n || date === from; date = addDays(date, 1)) {
    const counted = !paused(date) && (date !== from || rule.start === 'same-day');
    if (counted) ordinal += 1;
    const why = date === from ? 'trigger' : counted ? 'calendar-day' : 'paused';
    days.push({ date, counted, ...(counted && { ordinal }), why, ...decreed(date, calendar, rule.cutiBersama) });
  }
  return days;
}

/** The n-th working day strictly before the date, the date itself for 0. Cuti bersama is off: nobody is there to read. */
export function workingDaysBefore(date: CivilDate, n: number, workWeek: WorkWeek, calendar: DecreeCalendar): CivilDate {
  let on = date;
  for (let left = n; left > 0; ) {
    on = addDays(on, -1);
    if (isWorkDay(on, workWeek, calendar, 'excluded')) left -= 1;
  }
  return on;
}

/** The n-th working day strictly after the date. Cuti bersama is off, as before the date. */
export function workingDaysAfter(date: CivilDate, n: number, workWeek: WorkWeek, calendar: DecreeCalendar): CivilDate {
  let on = date;
  for (let left = n; left > 0; ) {
    on = addDays(on, 1);
    if (isWorkDay(on, workWeek, calendar, 'excluded')) left -= 1;
  }
  return on;
}

/** The first working day on or after the date. */
export function workingDayFrom(
  date: CivilDate,
  workWeek: WorkWeek,
  calendar: DecreeCalendar,
  cutiBersama: CutiBersama,
): CivilDate {
  let on = date;
  while (!isWorkDay(on, workWeek, calendar, cutiBersama)) on = addDays(on, 1);
  return on;
}

/**
 * How many working days are left: those after today up to and including the due date. Negative once it has passed: the
 * working days by which it is overdue.
 */
export function workingDaysLeft(
  today: CivilDate,
  due: CivilDate,
  workWeek: WorkWeek,
  calendar: DecreeCalendar,
  cutiBersama: CutiBersama,
): number {
  const [from, until, sign] = today <= due ? [today, due, 1] : [due, today, -1];
  let total = 0;
  for (let date = from; date < until; ) {
    date = addDays(date, 1);
    if (isWorkDay(date, workWeek, calendar, cutiBersama)) total += sign;
  }
  return total;
}

/** Name and decree of a day off, also when it falls on a weekend or is counted all the same. */
export function decreed(
  date: CivilDate,
  calendar: DecreeCalendar,
  cutiBersama: CutiBersama = 'excluded',
): Pick<CountedDay, 'name' | 'decree'> {
  const off = offBy(date, calendar, cutiBersama) ?? calendar.dayOff(date)[0];
  return off ? { name: off.name, decree: off.decree } : {};
}
