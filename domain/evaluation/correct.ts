import type { Fact } from '../case/facts.ts';
import type { RecordedEmploymentEvent } from '../employment/events.ts';
import type { EmploymentState } from '../employment/state.ts';
import { isEvaluated, type PeriodResult } from './state.ts';

/** Every fact of every SKP and period: each may bear a wrong date, whatever was recorded after it. */
export function datedInEvaluation({ evaluation: { skps, results } }: EmploymentState): readonly Fact[] {
  return [...skps.map(({ set }) => set), ...results.flatMap(factsOf)];
}

function factsOf(result: PeriodResult): readonly Fact[] {
  if (!isEvaluated(result)) return [result.missed];
  const { evaluated, signedOff, acknowledged } = result;
  return [evaluated, ...(signedOff ? [signedOff] : []), ...(acknowledged ? [acknowledged] : [])];
}

/** A corrected day is the day of the fact that it corrects, of whichever period. */
export function hearsEvaluation(state: EmploymentState, event: RecordedEmploymentEvent): EmploymentState {
  if (event.type !== 'fact-corrected') return state;
  const { of, to } = event;
  const right = <F extends Fact>(fact: F): F => (fact.seq === of ? { ...fact, effectiveOn: to } : fact);
  const { skps, results } = state.evaluation;
  return {
    ...state,
    evaluation: {
      ...state.evaluation,
      skps: skps.map((skp) => ({ ...skp, set: right(skp.set) })),
      results: results.map((result): PeriodResult => {
        if (!isEvaluated(result)) return { ...result, missed: right(result.missed) };
        const { evaluated, signedOff, acknowledged } = result;
        return {
          ...{ ...result, evaluated: right(evaluated) },
          ...(signedOff && { signedOff: right(signedOff) }),
          ...(acknowledged && { acknowledged: right(acknowledged) }),
        };
      }),
    },
  };
}
