import { type CivilDate, civilDate } from '../calendar/civil-date.ts';

export const skpQuarters = [1, 2, 3, 4] as const;
type SkpQuarter = (typeof skpQuarters)[number] | 'annual';

/**
 * What an evaluation is about: a quarter of an SKP year, or the whole of it. The SKP year is the calendar year, so a contract
 * year from October to September lies in two of them.
 */
export type SkpPeriod = { readonly year: number; readonly quarter: SkpQuarter };

type Days = { readonly from: CivilDate; readonly until: CivilDate };

/** First and last day of a quarter, as month and day. */
const QUARTER_DAYS = [
  ['01-01', '03-31'],
  ['04-01', '06-30'],
  ['07-01', '09-30'],
  ['10-01', '12-31'],
] as const;

/** The days of a period, both inclusive, whoever was employed on them. */
export function daysOf({ year, quarter }: SkpPeriod): Days {
  const [from, until] = quarter === 'annual' ? (['01-01', '12-31'] as const) : QUARTER_DAYS[quarter - 1]!;
  return { from: civilDate(`${year}-${from}`), until: civilDate(`${year}-${until}`) };
}

/** The SKP years that have a day between these two, both inclusive. */
export function yearsOf({ from, until }: Days): readonly number[] {
  const [first, last] = [Number(from.slice(0, 4)), Number(until.slice(0, 4))];
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}

/** The quarters that have a day between these two, both inclusive, oldest first. */
export function quartersOf(days: Days): readonly SkpPeriod[] {
  return yearsOf(days)
    .flatMap((year) => skpQuarters.map((quarter): SkpPeriod => ({ year, quarter })))
    .filter((period) => {
      const { from, until } = daysOf(period);
      return from <= days.until && days.from <= until;
    });
}

export function isSamePeriod(one: SkpPeriod, other: SkpPeriod): boolean {
  return one.year === other.year && one.quarter === other.quarter;
}
