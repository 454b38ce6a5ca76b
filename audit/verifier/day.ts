/** Civil days as days since 1970-01-01, read from and written as `YYYY-MM-DD`; and the three zones, which never change. */
const DAY = 86_400_000;
const offsets: Readonly<Record<string, number>> = { WIB: 7, WITA: 8, WIT: 9 };

/** Undefined where the text is no day. */
export function dayFrom(text: string | undefined): number | undefined {
  if (text === undefined || !/^[0-9]{4}-[0-9]{2}-[0-9]{2}$/.test(text)) return undefined;
  const day = Math.floor(Date.parse(`${text}T00:00:00Z`) / DAY);
  return Number.isFinite(day) && textOf(day) === text ? day : undefined;
}

export function textOf(day: number): string {
  return new Date(day * DAY).toISOString().slice(0, 10);
}

/** Monday is 1, Sunday is 7. */
export function weekdayOf(day: number): number {
  return ((((day + 3) % 7) + 7) % 7) + 1;
}

/** The day that people in the zone read off the wall at an instant (milliseconds since the epoch). */
export function dayAt(instant: number, zone: string): number {
  return Math.floor((instant + hours(zone)) / DAY);
}

/** The instant of a local time of day, in minutes from 00:00. */
export function instantOf(day: number, minutes: number, zone: string): number {
  return day * DAY + minutes * 60_000 - hours(zone);
}

function hours(zone: string): number {
  return (offsets[zone] ?? 7) * 3_600_000;
}
