import type { DecisionStamp } from '../authority/mandate.ts';
import type { CivilDate } from '../calendar/civil-date.ts';
import { type Refusal, refuse } from '../case/refusal.ts';
import type { EmploymentState } from '../employment/state.ts';
import { answerOf } from '../policies/answer-of.ts';
import { type ConductReading, conductOf } from './conduct.ts';
import type { EvaluationDecision } from './decisions.ts';
import type { EvaluationEvent } from './events.ts';
import { lastDayIn, termsOf } from './last-day.ts';
import { closedPeriod, notOver } from './open-period.ts';
import { predicateOf } from './predicate.ts';
import type { SkpPeriod } from './skp-period.ts';

/**
 * Diktum KETUJUH BELAS: the result against the SKP, conduct by the seven values (PERILAKU-BERAKHLAK), and the predicate that
 * follows from both (MATRIKS-PREDIKAT). Once for each quarter and year, when it is over.
 */
export function evaluate(
  state: EmploymentState,
  decision: Extract<EvaluationDecision, { kind: 'evaluate' }>,
  stamp: DecisionStamp,
): readonly EvaluationEvent[] | Refusal {
  const { year, quarter, result, behaviour, organisation } = decision;
  const closed = closedPeriod(state, decision);
  if (closed) return closed;
  if (!state.evaluation.skps.some((skp) => skp.year === year)) return refuse('SKP_REQUIRED', { year }, 'SKP');
  const byTerm = answerOf(stamp, 'evaluation-year') === 'contract-year';
  const lastDay = byTerm ? endOfContractYear(state, decision) : lastDayIn(state, decision);
  const early = notOver(decision, lastDay, stamp.effectiveOn);
  if (early) return early;
  const conductBy = answerOf(stamp, 'conduct-overall') as ConductReading;
  const conduct = conductOf(behaviour, conductBy);
  const predicate = predicateOf(result, conduct);
  return [{ type: 'evaluated', year, quarter, result, behaviour, organisation, conduct, conductBy, predicate }];
}

/** Where the instansi answered so (`evaluation-year`), the year is judged once the term that ends in it is over. */
function endOfContractYear(state: EmploymentState, period: SkpPeriod): CivilDate | undefined {
  const term = termsOf(state).findLast(({ until }) => period.quarter === 'annual' && yearOf(until) === period.year);
  return term?.until ?? lastDayIn(state, period);
}

function yearOf(date: CivilDate): number {
  return Number(date.slice(0, 4));
}
