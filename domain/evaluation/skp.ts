import { type Refusal, refuse } from '../case/refusal.ts';
import { employmentEnded, otherTerm } from '../employment/period.ts';
import { type EmploymentState, presentTerm } from '../employment/state.ts';
import type { EvaluationDecision } from './decisions.ts';
import type { EvaluationEvent } from './events.ts';
import { yearsOf } from './skp-period.ts';

/**
 * Diktum KEENAM BELAS: the targets come from the perjanjian kerja, so a new term brings an SKP of its own for the rest of
 * the SKP year.
 */
export function setSkp(
  state: EmploymentState,
  { year, term, indicators, evaluator }: Extract<EvaluationDecision, { kind: 'set-skp' }>,
): readonly EvaluationEvent[] | Refusal {
  const other = otherTerm(state, term);
  if (other) return other;
  const present = presentTerm(state);
  if (!yearsOf(present).includes(year)) {
    return refuse('PERIOD_OUTSIDE_TERMS', { year, quarter: 'annual' }, 'SKP');
  }
  const known = state.evaluation.skps.find((skp) => skp.year === year && skp.term === term);
  if (known) {
    const { seq, effectiveOn, recordedAt } = known.set;
    return refuse('ALREADY_DECIDED', { seq, effectiveOn, recordedAt }, 'SKP');
  }
  return employmentEnded(state) ?? [{ type: 'skp-set', year, term, indicators, evaluator }];
}
