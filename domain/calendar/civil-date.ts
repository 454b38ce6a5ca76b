/** A day in the civil (proleptic Gregorian) calendar, `YYYY-MM-DD`. It has no zone and no time of day. */
export type CivilDate = string & { readonly __civilDate: true };

const PATTERN = /^(\d{4})-(\d{2})-(\d{2})$/;
const FIRST_DAY = -719_162; // 0001-01-01
const LAST_DAY = 2_932_896; // 9999-12-31

/** True when the text is an existing day in years 0001 to 9999, written `YYYY-MM-DD`. */
export function isCivilDate(text: string): text is CivilDate {
  const parts = PATTERN.exec(text);
  if (!parts || parts[1] === '0000') return false;
  return toText(toEpochDay(Number(parts[1]), Number(parts[2]), Number(parts[3]))) === text;
}

/** Reads a civil date; throws `RangeError` when there is no such day. */
export function civilDate(text: string): CivilDate {
  if (!isCivilDate(text)) throw new RangeError(`Not a civil date (YYYY-MM-DD): ${JSON.stringify(text)}`);
  return text;
}

/** Days since 1970-01-01, negative before it. */
export function epochDay(date: CivilDate): number {
  return toEpochDay(Number(date.slice(0, 4)), Number(date.slice(5, 7)), Number(date.slice(8, 10)));
}

/** The day with this epoch day; throws `RangeError` outside years 0001 to 9999 or when it is not a whole number. */
export function fromEpochDay(day: number): CivilDate {
  if (!Number.isInteger(day) || day < FIRST_DAY || day > LAST_DAY) throw new RangeError(`Not an epoch day: ${day}`);
  return toText(day) as CivilDate;
}

/** The date `days` calendar days later, or earlier when negative. */
export function addDays(date: CivilDate, days: number): CivilDate {
  return fromEpochDay(epochDay(date) + days);
}

export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;

/** ISO day of the week: Monday is 1, Sunday is 7. */
export function weekday(date: CivilDate): Weekday {
  const sinceMonday = (((epochDay(date) + 3) % 7) + 7) % 7; // 1970-01-01 was a Thursday
  return (sinceMonday + 1) as Weekday;
}

// Both directions count in 400-year eras that start on 1 March, so that the leap day comes last (H. Hinnant, "chrono-
// compatible low-level date algorithms"). Days of month or months out of range spill over, which `isCivilDate` relies on.

function toEpochDay(year: number, month: number, day: number): number {
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146_097 + dayOfEra - 719_468;
}

function toText(epoch: number): string {
  const z = epoch + 719_468;
  const era = Math.floor(z / 146_097);
  const dayOfEra = z - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shifted = Math.floor((5 * dayOfYear + 2) / 153);
  const day = dayOfYear - Math.floor((153 * shifted + 2) / 5) + 1;
  const month = shifted < 10 ? shifted + 3 : shifted - 9;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}
