import { type CivilDate, weekday } from './civil-date.ts';
import type { DayOffKind } from './decree.ts';
import type { DecreeCalendar } from './decree-calendar.ts';
import type { DayOff } from './fold.ts';

/**
 * The days a unit works: Monday to Friday (Perpres 21/2023 art. 3), to Saturday for units of direct public service
 * (art. 7), or a pattern of its own by ISO weekday, ascending: `days-12356` rests on Thursday and Sunday. It is a
 * property of the unit, not of the country.
 */
export type WorkWeek = '5-day' | '6-day' | `days-${string}`;

const OWN_PATTERN = /^days-(?=\d)1?2?3?4?5?6?7?$/;

/** Whether the text is a work week; an own pattern has at least one day, in order and none twice. */
export function isWorkWeek(text: string): text is WorkWeek {
  return text === '5-day' || text === '6-day' || OWN_PATTERN.test(text);
}

/** Whether a rule leaves cuti bersama out of its count, or counts it as a working day. */
export type CutiBersama = 'excluded' | 'included';

export type DayKind = 'working-day' | 'weekend' | DayOffKind;

/** What a day is for this unit under this rule. A day outside the work week is `weekend` even when it is also decreed. */
export function dayKind(
  date: CivilDate,
  workWeek: WorkWeek,
  calendar: DecreeCalendar,
  cutiBersama: CutiBersama,
): DayKind {
  if (!isInWeek(date, workWeek)) return 'weekend';
  return offBy(date, calendar, cutiBersama)?.kind ?? 'working-day';
}

/** Whether the day counts as a *hari kerja* of the unit. No substitute day is given for a holiday on a weekend. */
export function isWorkDay(
  date: CivilDate,
  workWeek: WorkWeek,
  calendar: DecreeCalendar,
  cutiBersama: CutiBersama,
): boolean {
  return dayKind(date, workWeek, calendar, cutiBersama) === 'working-day';
}

/** What takes the day out of the count, the most general first: a cuti bersama that the rule counts does not. */
export function offBy(date: CivilDate, calendar: DecreeCalendar, cutiBersama: CutiBersama): DayOff | undefined {
  return calendar.dayOff(date).find(({ kind }) => kind !== 'cuti-bersama' || cutiBersama === 'excluded');
}

function isInWeek(date: CivilDate, workWeek: WorkWeek): boolean {
  const day = weekday(date);
  if (workWeek === '5-day') return day <= 5;
  if (workWeek === '6-day') return day <= 6;
  return workWeek.includes(String(day), 'days-'.length);
}
