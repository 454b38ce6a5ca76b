import { type CivilDate, civilDate, epochDay, fromEpochDay } from '../../domain/calendar/civil-date.ts';
import type { DecreeCalendar } from '../../domain/calendar/decree-calendar.ts';
import { isWorkDay, type WorkWeek } from '../../domain/calendar/work-week.ts';

/** How many working days lie after a day, up to and with another; below zero where that one comes first. */
export type WorkingDays = (from: CivilDate, to: CivilDate) => number;

const first = epochDay(civilDate('1970-01-01'));

/** For who asks millions of times: each day is looked up once. Cuti bersama is no working day. */
export function workingDaysBy(workWeek: WorkWeek, calendar: DecreeCalendar): WorkingDays {
  const upTo: number[] = [];
  const countedTo = (day: number): number => {
    for (let next = first + upTo.length; next <= day; next += 1) {
      const works = isWorkDay(fromEpochDay(next), workWeek, calendar, 'excluded');
      upTo.push((upTo.at(-1) ?? 0) + Number(works));
    }
    return upTo[day - first] ?? 0;
  };
  return (from, to) => countedTo(epochDay(to)) - countedTo(epochDay(from));
}
