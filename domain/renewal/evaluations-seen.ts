import type { CivilDate } from '../calendar/civil-date.ts';
import type { EmploymentState } from '../employment/state.ts';
import type { Predicate } from '../evaluation/predicate.ts';
import type { RenewalAnswers } from './known.ts';
import { quartersWeighed } from './quarters.ts';

/** A quarter that is weighed: its predicate, or what stands in for an evaluation that never was, or nothing. */
type QuarterSeen = {
  readonly quarter: string;
  readonly predicate?: Predicate;
  readonly standIn?: string;
  /** Number of the event that says so. */
  readonly seq?: number;
};

/** As much of the evaluations as a renewal asks for, by quarter. */
type Held = {
  readonly quarters?: Readonly<Record<string, Omit<QuarterSeen, 'quarter'> | undefined>>;
};

/** Every quarter that is weighed on a day with what is known of it, the earliest first. */
export function evaluationsSeen(
  state: Pick<EmploymentState, 'appointedOn' | 'terms' | 'evaluation'>,
  policy: RenewalAnswers['evidence'],
  on: CivilDate,
): readonly QuarterSeen[] {
  const { quarters = {} } = state.evaluation as Held;
  return quartersWeighed(state, policy, on).map(({ id }) => ({ quarter: id, ...quarters[id] }));
}
