import type { CivilDate } from '../calendar/civil-date.ts';
import { type EmploymentState, presentTerm } from '../employment/state.ts';
import type { Term } from '../employment/term.ts';
import { daysOf, type SkpPeriod } from './skp-period.ts';

type Worked = Pick<EmploymentState, 'terms' | 'renewal' | 'termination'>;

/**
 * The last day of a period for this employee: that of the period, or an earlier one on which the employment has ended, is
 * decided to end, or ran out undecided. None for a period without a day of work.
 */
export function lastDayIn(state: Worked, period: SkpPeriod): CivilDate | undefined {
  const { from, until } = daysOf(period);
  if (!termsOf(state).some((term) => term.from <= until && from <= term.until)) return undefined;
  const end = knownEnd(state);
  if (end === undefined || until <= end) return until;
  return from <= end ? end : undefined;
}

/** Whether that day is certain: a term reaches to it, or it is known that none does. */
export function isLastDayCertain(state: Worked, period: SkpPeriod): boolean {
  const { until } = daysOf(period);
  return lastDayIn(state, period) !== until || termsOf(state).some((term) => term.from <= until && until <= term.until);
}

/** Those that have run, run, or are decided. */
export function termsOf({ terms, renewal }: Worked): readonly Term[] {
  return renewal.next ? [...terms, renewal.next] : terms;
}

function knownEnd({ terms, renewal, termination }: Worked): CivilDate | undefined {
  if (termination.ended) return termination.ended.lastDay;
  if (renewal.next) return undefined;
  return renewal.ends?.on ?? (renewal.lapsed ? presentTerm({ terms }).until : undefined);
}
