import type { DecisionStamp } from '../authority/mandate.ts';
import { disciplineRecord } from '../discipline/record.ts';
import type { EmploymentState } from '../employment/state.ts';
import { evaluationsSeen } from '../evaluation/seen.ts';
import { renewalAnswersIn } from './answers.ts';
import type { Evidence } from './terms.ts';

/**
 * What a decision about the renewal saw on its day, as codes and numbers of events: the evaluations
 * (PERTIMBANGAN-EVALUASI), the discipline record (PERTIMBANGAN-DISIPLIN), what the desk prepared, and the pension age.
 */
export function evidenceFor(
  state: EmploymentState,
  stamp: Pick<DecisionStamp, 'effectiveOn' | 'known'>,
): readonly Evidence[] {
  const { prepared } = state.renewal;
  const { evidence } = renewalAnswersIn(stamp);
  const pensionOn = stamp.known?.pensionOn;
  return [
    ...evaluationsSeen(state, evidence, stamp.effectiveOn).map((seen): Evidence => {
      const of = `${seen.year}-Q${seen.quarter}`;
      if (seen.standing === 'open') return { kind: 'evaluation-missing', of };
      return seen.standing === 'missed'
        ? { kind: 'stand-in', of, value: seen.standIn, seq: seen.seq }
        : { kind: 'evaluation', of, value: seen.predicate, seq: seen.seq };
    }),
    ...disciplineRecord(state).map(({ matter, decided, level = 'open' }): Evidence => {
      return { kind: 'discipline', of: String(matter), value: level, ...(decided !== undefined && { seq: decided }) };
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
