import type { DecisionStamp } from '../authority/mandate.ts';
import { type Refusal, refuse } from '../case/refusal.ts';
import type { EmploymentState } from '../employment/state.ts';
import { clockOf } from './clocks.ts';
import type { EvaluationDecision } from './decisions.ts';
import type { EvaluationEvent } from './events.ts';
import { lastDayIn } from './last-day.ts';
import { closedPeriod, notOver } from './open-period.ts';

/**
 * BUKTI-TRIWULAN-PENGGANTI: why nobody evaluated a period, and what stands in for it. It gives no predicate, and is not
 * recorded while the evaluation may still come in time.
 */
export function recordMissing(
  state: EmploymentState,
  decision: Extract<EvaluationDecision, { kind: 'record-missing-evaluation' }>,
  { effectiveOn }: DecisionStamp,
): readonly EvaluationEvent[] | Refusal {
  const { year, quarter, cause, reason, standIn } = decision;
  const refused = closedPeriod(state, decision) ?? notOver(decision, lastDayIn(state, decision), effectiveOn);
  if (refused) return refused;
  const { id } = clockOf(decision);
  const { dueDate } = state.clocks.find((clock) => clock.id === id) ?? {};
  if (dueDate !== undefined && effectiveOn <= dueDate) {
    return refuse('EVALUATION_STILL_DUE', { year, quarter, dueDate, effectiveOn }, 'BUKTI-TRIWULAN-PENGGANTI');
  }
  return [{ type: 'evaluation-missed', year, quarter, cause, reason, standIn }];
}
