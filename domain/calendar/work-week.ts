import { type CivilDate, weekday } from './civil-date.ts';
import type { DecreeCalendar } from './decree-calendar.ts';

/**
 * The days a unit works: Monday to Friday (Perpres 21/2023 art. 3), or to Saturday for units of direct public service
 * (art. 7). It is a property of the unit, not of the country.
 */
export type WorkWeek = '5-day' | '6-day';

/** Whether a rule leaves cuti bersama out of its count, or counts it as a working day. */
export type CutiBersama = 'excluded' | 'included';

export type DayKind = 'working-day' | 'weekend' | 'libur-nasional' | 'cuti-bersama';

/** What a day is for this unit under this rule. A day outside the work week is `weekend` even when it is also decreed. */
export function dayKind(
  date: CivilDate,
  workWeek: WorkWeek,
  calendar: DecreeCalendar,
  cutiBersama: CutiBersama,
): DayKind {
  if (weekday(date) > (workWeek === '5-day' ? 5 : 6)) return 'weekend';
  const off = calendar.dayOff(date);
  if (!off || (off.kind === 'cuti-bersama' && cutiBersama === 'included')) return 'working-day';
  return off.kind;
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
