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
import { type Predicate, predicateOf } from './predicate.ts';
import { evaluationsSeen } from './seen.ts';
import { isSamePeriod, type SkpPeriod } from './skp-period.ts';

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
  const evaluated = { year, quarter, result, behaviour, organisation, conduct, conductBy, predicate };
  return [{ type: 'evaluated', ...evaluated, ...(asksForReview(state, evaluated, stamp) && { asksForReview: true }) }];
}

/**
 * Two lowest predicates within the last four quarters ask for a review, where the instansi answered so (`not-performing`).
 * Somebody opens it or does not; nobody is found not to perform by a predicate (TIDAK-BERKINERJA).
 */
function asksForReview(
  state: EmploymentState,
  made: SkpPeriod & { readonly predicate: Predicate },
  stamp: DecisionStamp,
): boolean {
  if (made.predicate !== 'sangat-kurang' || answerOf(stamp, 'not-performing') !== 'two-lowest-open-termination') {
    return false;
  }
  const seen = evaluationsSeen(state, 'last-four-quarters', stamp.effectiveOn);
  const before = seen.filter((one) => one.standing === 'evaluated' && one.predicate === 'sangat-kurang');
  return before.length > 0 && seen.some((one) => isSamePeriod(one, made));
}

/** Where the instansi answered so (`evaluation-year`), the year is judged once the term that ends in it is over. */
function endOfContractYear(state: EmploymentState, period: SkpPeriod): CivilDate | undefined {
  const term = termsOf(state).findLast(({ until }) => period.quarter === 'annual' && yearOf(until) === period.year);
  return term?.until ?? lastDayIn(state, period);
}

function yearOf(date: CivilDate): number {
  return Number(date.slice(0, 4));
}
