import { addDays, type CivilDate } from '../calendar/civil-date.ts';
import type { DecreeCalendar } from '../calendar/decree-calendar.ts';
import { type DayKind, dayKind, isWorkDay, type WorkWeek } from '../calendar/work-week.ts';
import type { Count } from '../rules/rule.ts';

/** One day on the way to a due date: the trigger, or what the day is. */
export type CountedDay = {
  readonly date: CivilDate;
  readonly counted: boolean;
  readonly ordinal?: number;
  readonly why: 'trigger' | DayKind;
  readonly name?: string;
  readonly decree?: string;
};

/** Every day from the trigger to the n-th counted working day, which is the last, each with what it was. */
export function countWorkingDays(
  from: CivilDate,
  rule: Count,
  workWeek: WorkWeek,
  calendar: DecreeCalendar,
): readonly CountedDay[] {
  const days: CountedDay[] = [];
  let ordinal = 0;
  for (let date = from; ordinal < rule.n; date = addDays(date, 1)) {
    const kind = dayKind(date, workWeek, calendar, rule.cutiBersama);
    const counted = kind === 'working-day' && (date !== from || rule.start === 'same-day');
    if (counted) ordinal += 1;
    const why = date === from ? 'trigger' : kind;
    days.push({ date, counted, ...(counted && { ordinal }), why, ...decreed(date, calendar) });
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

/** Name and decree of a day off, also when it falls on a weekend or is counted all the same. */
export function decreed(date: CivilDate, calendar: DecreeCalendar): Pick<CountedDay, 'name' | 'decree'> {
  const off = calendar.dayOff(date);
  return off ? { name: off.name, decree: off.decree } : {};
}
