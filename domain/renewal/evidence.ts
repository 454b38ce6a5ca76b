import type { CivilDate } from '../calendar/civil-date.ts';
import type { EmploymentState } from '../employment/state.ts';
import { disciplineSeen } from './discipline-seen.ts';
import { evaluationsSeen } from './evaluations-seen.ts';
import type { RenewalKnown } from './known.ts';
import type { Evidence } from './terms.ts';

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
