import type { CivilDate } from '../calendar/civil-date.ts';
import { type EmploymentState, presentTerm } from '../employment/state.ts';
import { lastDayIn, termsOf } from './last-day.ts';
import type { Predicate } from './predicate.ts';
import { isSamePeriod, quartersOf, type SkpPeriod } from './skp-period.ts';
import { isEvaluated, resultOf } from './state.ts';

/** Which quarters are weighed: those of the present term, or so many of the last ones (`renewal-evidence`, `conversion-quarters`). */
export type Evidence = 'quarters-in-term' | 'last-four-quarters' | number;

/**
 * A quarter as a decision about the employee sees it. `seq` is the number of the event that says so; nothing is said of one
 * that is `open`: nobody has evaluated it, and nobody has said why.
 */
export type SeenEvaluation = SkpPeriod &
  (
    | { readonly standing: 'evaluated'; readonly predicate: Predicate; readonly seq: number }
    | { readonly standing: 'missed'; readonly standIn: string; readonly seq: number }
    | { readonly standing: 'open' }
  );

/** What the evaluations say on a day, oldest first: of the quarters that are over by then for this employee. */
export function evaluationsSeen(state: EmploymentState, evidence: Evidence, on: CivilDate): readonly SeenEvaluation[] {
  const days = evidence === 'quarters-in-term' ? [presentTerm(state)] : termsOf(state);
  const quarters = days.flatMap((term) => quartersOf(term)).filter(isFirst);
  const over = quarters.filter((quarter) => {
    const last = lastDayIn(state, quarter);
    return last !== undefined && last <= on;
  });
  if (evidence === 'quarters-in-term') return over.map((quarter) => seen(state, quarter));
  return over.slice(-(evidence === 'last-four-quarters' ? 4 : evidence)).map((quarter) => seen(state, quarter));
}

/** Two terms share the quarter in which the one follows the other. */
function isFirst(period: SkpPeriod, n: number, all: readonly SkpPeriod[]): boolean {
  return all.findIndex((one) => isSamePeriod(one, period)) === n;
}

function seen({ evaluation }: EmploymentState, { year, quarter }: SkpPeriod): SeenEvaluation {
  const result = resultOf(evaluation, { year, quarter });
  if (result === undefined) return { year, quarter, standing: 'open' };
  if (isEvaluated(result)) {
    return { year, quarter, standing: 'evaluated', predicate: result.predicate, seq: result.evaluated.seq };
  }
  const { standIn, seq } = result.missed;
  return { year, quarter, standing: 'missed', standIn, seq };
}
