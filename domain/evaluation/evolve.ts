import { closeClocks, type HeldClock } from '../case/clocks.ts';
import type { Recorded } from '../case/event.ts';
import { factOf } from '../case/facts.ts';
import type { EmploymentState } from '../employment/state.ts';
import { clockOf, skpClockId } from './clocks.ts';
import type { EvaluationEvent } from './events.ts';
import { isSamePeriod, type SkpPeriod } from './skp-period.ts';
import { type Evaluated, type EvaluationState, isEvaluated } from './state.ts';

/** What an event makes of the employment: quarters run beside each other, so each closes the clock of its own. */
export function evolveEvaluation(state: EmploymentState, event: Recorded<EvaluationEvent>): EmploymentState {
  return { ...state, evaluation: applied(state.evaluation, event), clocks: closed(state.clocks, event) };
}

function applied(evaluation: EvaluationState, event: Recorded<EvaluationEvent>): EvaluationState {
  const { results, skps } = evaluation;
  switch (event.type) {
    case 'skp-set': {
      const { year, term, indicators, evaluator } = event;
      return { ...evaluation, evaluator, skps: [...skps, { year, term, indicators, set: factOf(event) }] };
    }
    case 'evaluator-assigned':
      return { ...evaluation, evaluator: event.evaluator };
    case 'evaluated': {
      const { year, quarter, result, behaviour, organisation, conduct, predicate, asksForReview, by } = event;
      const evaluated = { ...factOf(event), ...(by.kind === 'official' && { role: by.role }) };
      const made = { year, quarter, result, behaviour, organisation, conduct, predicate, evaluated };
      return { ...evaluation, results: [...results, { ...made, ...(asksForReview && { asksForReview }) }] };
    }
    case 'evaluation-signed-off':
      return withFact(evaluation, event, { signedOff: factOf(event) });
    case 'evaluation-acknowledged':
      return withFact(evaluation, event, { acknowledged: { ...factOf(event), as: event.as } });
    case 'evaluation-missed': {
      const { year, quarter, cause, standIn } = event;
      return { ...evaluation, results: [...results, { year, quarter, missed: { ...factOf(event), cause, standIn } }] };
    }
    default:
      return event satisfies never;
  }
}

function withFact(evaluation: EvaluationState, period: SkpPeriod, fact: Partial<Evaluated>): EvaluationState {
  const results = evaluation.results.map((result) =>
    isEvaluated(result) && isSamePeriod(result, period) ? { ...result, ...fact } : result,
  );
  return { ...evaluation, results };
}

/** Evaluated in time or late, its clock is judged; of a period that nobody evaluates any more it is neither met nor missed. */
function closed(clocks: readonly HeldClock[], event: Recorded<EvaluationEvent>): readonly HeldClock[] {
  switch (event.type) {
    case 'skp-set':
      return close(clocks, skpClockId(event.year, event.term), event, 'met');
    case 'evaluated':
      return close(clocks, clockOf(event).id, event, 'met');
    case 'evaluation-missed':
      return close(clocks, clockOf(event).id, event, 'stopped');
    default:
      return clocks;
  }
}

function close(clocks: readonly HeldClock[], id: string, event: Recorded<EvaluationEvent>, as: 'met' | 'stopped') {
  return clocks.flatMap((clock) => (clock.id === id ? closeClocks([clock], [clock.rule], event, as) : clock));
}
