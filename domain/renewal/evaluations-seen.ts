import type { CivilDate } from '../calendar/civil-date.ts';
import type { EmploymentState } from '../employment/state.ts';
import type { Predicate } from '../evaluation/predicate.ts';
import type { RenewalAnswers } from './known.ts';
import { quartersWeighed } from './quarters.ts';

/** A quarter that is weighed: evaluated, or missed with what stands in for it, or still open; and the event that says so. */
type SeenEvaluation = { readonly year: number; readonly quarter: number } & (
  | { readonly standing: 'evaluated'; readonly predicate: Predicate; readonly seq: number }
  | { readonly standing: 'missed'; readonly standIn: string; readonly seq: number }
  | { readonly standing: 'open' }
);

/** As much of the evaluations as a renewal asks for. */
type Result = {
  readonly year: number;
  readonly quarter: number | 'annual';
  readonly predicate?: Predicate;
  readonly evaluated?: { readonly seq: number };
  readonly missed?: { readonly standIn: string; readonly seq: number };
};

/** Every quarter that is weighed on a day with what is known of it, the oldest first. */
export function evaluationsSeen(
  state: Pick<EmploymentState, 'appointedOn' | 'terms' | 'evaluation'>,
  evidence: RenewalAnswers['evidence'],
  on: CivilDate,
): readonly SeenEvaluation[] {
  const { results = [] } = state.evaluation as { readonly results?: readonly Result[] };
  return quartersWeighed(state, evidence, on).map(({ year, quarter }): SeenEvaluation => {
    const found = results.find((one) => one.year === year && one.quarter === quarter);
    if (found?.predicate && found.evaluated) {
      return { year, quarter, standing: 'evaluated', predicate: found.predicate, seq: found.evaluated.seq };
    }
    if (found?.missed) return { year, quarter, standing: 'missed', ...stand(found.missed) };
    return { year, quarter, standing: 'open' };
  });
}

function stand({ standIn, seq }: NonNullable<Result['missed']>) {
  return { standIn, seq };
}
