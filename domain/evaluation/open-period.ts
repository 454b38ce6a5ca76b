import type { CivilDate } from '../calendar/civil-date.ts';
import { type Refusal, refuse } from '../case/refusal.ts';
import type { EmploymentState } from '../employment/state.ts';
import { clockOf } from './clocks.ts';
import { lastDayIn } from './last-day.ts';
import type { SkpPeriod } from './skp-period.ts';
import { isEvaluated, resultOf } from './state.ts';

/** A period without any day of work cannot be evaluated, and none has two ends. */
export function closedPeriod(state: EmploymentState, period: SkpPeriod): Refusal | undefined {
  const { rule } = clockOf(period);
  const { year, quarter } = period;
  if (lastDayIn(state, period) === undefined) return refuse('PERIOD_OUTSIDE_TERMS', { year, quarter }, rule);
  const known = resultOf(state.evaluation, period);
  if (known === undefined) return undefined;
  const { seq, effectiveOn, recordedAt } = isEvaluated(known) ? known.evaluated : known.missed;
  return refuse('ALREADY_DECIDED', { seq, effectiveOn, recordedAt }, rule);
}

/** Not before the last day of it: what is still to come cannot be judged. */
export function notOver(
  period: SkpPeriod,
  lastDay: CivilDate | undefined,
  effectiveOn: CivilDate,
): Refusal | undefined {
  if (lastDay === undefined || effectiveOn >= lastDay) return undefined;
  const { year, quarter } = period;
  return refuse('PERIOD_NOT_OVER', { year, quarter, lastDay, effectiveOn }, clockOf(period).rule);
}
