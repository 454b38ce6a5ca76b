import { addDays, type CivilDate, epochDay, fromEpochDay } from './civil-date.ts';

/** Indonesia's three zones. Their offsets are constant and there is no daylight saving, so no zone database is needed. */
export type Zone = 'WIB' | 'WITA' | 'WIT';

/** Milliseconds since the Unix epoch. */
export type Instant = number;

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const OFFSET: Record<Zone, number> = { WIB: 7 * HOUR, WITA: 8 * HOUR, WIT: 9 * HOUR };
const TIME_OF_DAY = /^([01]\d|2[0-3]):([0-5]\d)$/;

/** The civil date that people in the zone read off the wall at this instant. */
export function civilDateOf(instant: Instant, zone: Zone): CivilDate {
  return fromEpochDay(Math.floor((instant + OFFSET[zone]) / DAY));
}

/** 00:00 local on the date. */
export function startOfDay(date: CivilDate, zone: Zone): Instant {
  return epochDay(date) * DAY - OFFSET[zone];
}

/** 24:00 local on the date: the first instant that is no longer in the day. */
export function endOfDay(date: CivilDate, zone: Zone): Instant {
  return startOfDay(addDays(date, 1), zone);
}

/** Whether a text is a time of day, `HH:MM` from 00:00 to 23:59. */
export function isTimeOfDay(text: string): boolean {
  return TIME_OF_DAY.test(text);
}

/** The instant of a local time of day, `HH:MM` from 00:00 to 23:59; throws `RangeError` on anything else. */
export function instantAt(date: CivilDate, time: string, zone: Zone): Instant {
  const parts = TIME_OF_DAY.exec(time);
  if (!parts) throw new RangeError(`Not a time of day (HH:MM): ${JSON.stringify(time)}`);
  return startOfDay(date, zone) + (Number(parts[1]) * 60 + Number(parts[2])) * 60_000;
}

/** The local time of an instant on its date, `16.00` as people write it; the end of the day is `24.00`. */
export function timeOn(date: CivilDate, instant: Instant, zone: Zone): string {
  const minutes = (instant - startOfDay(date, zone)) / 60_000;
  return [Math.floor(minutes / 60), minutes % 60].map((part) => String(part).padStart(2, '0')).join('.');
}
