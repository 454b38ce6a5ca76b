import type { CivilDate } from '../calendar/civil-date.ts';
import type { EmploymentState } from '../employment/state.ts';
import { lastDayIn } from './last-day.ts';
import type { SkpPeriod } from './skp-period.ts';
import { isEvaluated, type PeriodResult, resultOf } from './state.ts';

/** `missed`: nobody evaluated it, and it is said why; `missing`: it is over, and nothing is said. */
export const evaluationStandings = ['evaluated', 'missed', 'missing'] as const;
export type EvaluationStanding = (typeof evaluationStandings)[number];

/** How it stands with the evaluation of a period on a day; undefined while the period lasts, or where nobody worked in it. */
export function evaluationOf(
  state: EmploymentState,
  period: SkpPeriod,
  on: CivilDate,
): { readonly standing: EvaluationStanding; readonly result?: PeriodResult } | undefined {
  const result = resultOf(state.evaluation, period);
  if (result) return { standing: isEvaluated(result) ? 'evaluated' : 'missed', result };
  const last = lastDayIn(state, period);
  return last !== undefined && last < on ? { standing: 'missing' } : undefined;
}
