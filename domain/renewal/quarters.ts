import { type CivilDate, civilDate } from '../calendar/civil-date.ts';
import { type EmploymentState, presentTerm } from '../employment/state.ts';
import type { RenewalAnswers } from './known.ts';

/** A quarter of an SKP year, with its first and last day. */
type Quarter = { readonly year: number; readonly quarter: number; readonly from: CivilDate; readonly until: CivilDate };

const days = [
  ['01-01', '03-31'],
  ['04-01', '06-30'],
  ['07-01', '09-30'],
  ['10-01', '12-31'],
] as const;

/**
 * The quarters that are weighed on a day: those that are over by then, of the present term or the last four, as the
 * instansi answered (`renewal-evidence`); none from before the appointment. A term from October to September ends with
 * its last quarter, whose result cannot be there yet (PERTIMBANGAN-EVALUASI).
 */
export function quartersWeighed(
  state: Pick<EmploymentState, 'appointedOn' | 'terms'>,
  policy: RenewalAnswers['evidence'],
  on: CivilDate,
): readonly Quarter[] {
  const since = policy === 'quarters-in-term' ? presentTerm(state).from : state.appointedOn;
  const over = quartersOf(since, on).filter(({ from, until }) => until >= since && until < on && from < on);
  return policy === 'quarters-in-term' ? over : over.slice(-4);
}

/** The quarters of the years between two days. */
function quartersOf(from: CivilDate, to: CivilDate): readonly Quarter[] {
  const [first, last] = [from, to].map((day) => Number(day.slice(0, 4))) as [number, number];
  return Array.from({ length: last - first + 1 }, (_, index) => first + index).flatMap((year) =>
    days.map(([begin, end], quarter) => ({
      ...{ year, quarter: quarter + 1 },
      from: civilDate(`${year}-${begin}`),
      until: civilDate(`${year}-${end}`),
    })),
  );
}
