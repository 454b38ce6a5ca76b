import { shortDate } from '../../domain/calendar/date-words.ts';
import { civilDateOf, type Instant, timeOn, type Zone } from '../../domain/calendar/zone.ts';

/** An instant as it was read off the wall there: `5 September 2025 09.15 WIB`. */
export function when(instant: Instant, zone: Zone): string {
  const minute = Math.floor(instant / 60_000) * 60_000;
  const on = civilDateOf(instant, zone);
  return `${shortDate(on)} ${timeOn(on, minute, zone)} ${zone}`;
}
