import type { DecisionStamp } from '../authority/mandate.ts';
import type { CivilDate } from '../calendar/civil-date.ts';
import { type Refusal, refuse } from '../case/refusal.ts';
import type { EmploymentState } from '../employment/state.ts';
import { clockOf } from './clocks.ts';
import type { EvaluationDecision } from './decisions.ts';
import type { EvaluationEvent } from './events.ts';
import type { SkpPeriod } from './skp-period.ts';
import { isEvaluated, resultOf } from './state.ts';

type Of<Kind> = Extract<EvaluationDecision, { kind: Kind }>;
type Decided = readonly EvaluationEvent[] | Refusal;

/** By somebody else than the evaluator: that is asked with the authority (PISAH-PENYIAP-PEMUTUS). */
export function signOff(
  state: EmploymentState,
  { year, quarter }: Of<'sign-off-evaluation'>,
  { effectiveOn }: DecisionStamp,
): Decided {
  const refused = once(state, { year, quarter }, 'signedOff', effectiveOn);
  return refused ?? [{ type: 'evaluation-signed-off', year, quarter }];
}

/** The employee has seen it and signs, or has seen it and does not. */
export function acknowledge(
  state: EmploymentState,
  { year, quarter, as }: Of<'acknowledge-evaluation'>,
  { effectiveOn }: DecisionStamp,
): Decided {
  const refused = once(state, { year, quarter }, 'acknowledged', effectiveOn);
  return refused ?? [{ type: 'evaluation-acknowledged', year, quarter, as }];
}

/** Once, for a period that was evaluated, and not before it was. */
function once(
  { evaluation }: EmploymentState,
  period: SkpPeriod,
  what: 'signedOff' | 'acknowledged',
  effectiveOn: CivilDate,
): Refusal | undefined {
  const { year, quarter } = period;
  const { rule } = clockOf(period);
  const result = resultOf(evaluation, period);
  if (result === undefined || !isEvaluated(result)) return refuse('EVALUATION_REQUIRED', { year, quarter }, rule);
  const already = result[what];
  if (already) {
    const { seq, recordedAt } = already;
    return refuse('ALREADY_DECIDED', { seq, effectiveOn: already.effectiveOn, recordedAt }, rule);
  }
  const { effectiveOn: earlier } = result.evaluated;
  return effectiveOn < earlier
    ? refuse('DATE_BEFORE_EARLIER_FACT', { effectiveOn, earlier, fact: 'evaluated' })
    : undefined;
}
