import type { CivilDate } from '../calendar/civil-date.ts';
import type { EmploymentState } from '../employment/state.ts';
import { disciplineSeen } from './discipline-seen.ts';
import { evaluationsSeen } from './evaluations-seen.ts';
import type { RenewalKnown } from './known.ts';

/** One thing that was there to be weighed: what it is, what it says, and the event that says it, where there is one. */
export type Evidence = {
  readonly kind: 'evaluation' | 'stand-in' | 'evaluation-missing' | 'discipline' | 'need' | 'budget' | 'pension-age';
  /** Which one of its kind: a quarter. */
  readonly of?: string;
  readonly value?: string;
  readonly seq?: number;
};

/**
 * What a decision about the renewal saw on its day, as codes and numbers of events: the evaluations
 * (PERTIMBANGAN-EVALUASI), the discipline record (PERTIMBANGAN-DISIPLIN), what the desk prepared, and the pension age.
 */
export function evidenceFor(
  state: EmploymentState,
  { answers, pensionOn }: RenewalKnown,
  on: CivilDate,
): readonly Evidence[] {
  const { prepared } = state.renewal;
  return [
    ...evaluationsSeen(state, answers.evidence, on).map(({ quarter, predicate, standIn, seq }): Evidence => {
      const found = { of: quarter, ...(seq !== undefined && { seq }) };
      if (predicate !== undefined) return { kind: 'evaluation', ...found, value: predicate };
      return standIn === undefined
        ? { kind: 'evaluation-missing', ...found }
        : { kind: 'stand-in', ...found, value: standIn };
    }),
    ...disciplineSeen(state).map(({ seq, outcome }): Evidence => {
      return { kind: 'discipline', value: outcome ?? 'open', seq };
    }),
    ...(prepared ? preparation(prepared) : []),
    ...(pensionOn === undefined ? [] : [{ kind: 'pension-age', value: pensionOn } as const]),
  ];
}

function preparation({ need, budget, seq }: NonNullable<EmploymentState['renewal']['prepared']>): readonly Evidence[] {
  const money = budget.month === undefined ? budget.state : `${budget.state}-${budget.month}`;
  return [
    { kind: 'need', value: need.needed ? 'needed' : 'not-needed', seq },
    { kind: 'budget', value: money, seq },
  ];
}
