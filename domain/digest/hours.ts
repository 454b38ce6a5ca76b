import { addDays, type CivilDate } from '../calendar/civil-date.ts';
import type { DecreeCalendar } from '../calendar/decree-calendar.ts';
import { isWorkDay, type WorkWeek } from '../calendar/work-week.ts';
import { civilDateOf, type Instant, instantAt, startOfDay, type Zone } from '../calendar/zone.ts';
import { countWorkingDays } from '../clock/counting.ts';

/** Before the desk opens, and after whatever ended at midnight has been written. */
const morningAt = '06:30';
const hour = 3_600_000;

/** The first 06:30 local after this instant. */
export function nextMorning(now: Instant, zone: Zone): Instant {
  const today = civilDateOf(now, zone);
  const morning = instantAt(today, morningAt, zone);
  return morning > now ? morning : instantAt(addDays(today, 1), morningAt, zone);
}

/** Whole hours, local: quiet from the first in the evening, and until the second in the morning. */
export type QuietHours = { readonly from: number; readonly until: number };

/** Whether nobody is written to at this instant: what there is to say joins the next morning's digest. */
export function isQuiet(now: Instant, zone: Zone, { from, until }: QuietHours): boolean {
  const hours = (now - startOfDay(civilDateOf(now, zone), zone)) / hour;
  return hours >= from || hours < until;
}

/** Whether somebody of this work week gets a morning's digest on this day. Cuti bersama is off: nobody is there to read. */
export function isMailDay(day: CivilDate, workWeek: WorkWeek, calendar: DecreeCalendar): boolean {
  return isWorkDay(day, workWeek, calendar, 'excluded');
}

/** The last day that lies within two working days after this one: what is due by then is due soon. */
export function soonUntil(day: CivilDate, workWeek: WorkWeek, calendar: DecreeCalendar): CivilDate {
  const count = { n: 2, start: 'next-working-day', cutiBersama: 'excluded' } as const;
  return countWorkingDays(day, count, workWeek, calendar).at(-1)?.date ?? day;
}
