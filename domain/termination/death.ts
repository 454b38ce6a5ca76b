import type { DecisionStamp } from '../authority/mandate.ts';
import { type Refusal, refuse } from '../case/refusal.ts';
import type { Following } from '../employment/part.ts';
import { employmentEnded } from '../employment/period.ts';
import type { EmploymentState } from '../employment/state.ts';
import type { TerminationDecision } from './decisions.ts';
import type { TerminationEvent } from './events.ts';

/**
 * A death by its akta, effective on the day of death (TANGGAL-MENINGGAL), also of somebody whose employment had meanwhile
 * ended on a later day for another reason, and whose file has been closed since.
 */
export function recordDeath(
  state: EmploymentState,
  { certificate }: Extract<TerminationDecision, { kind: 'record-death' }>,
  { effectiveOn }: DecisionStamp,
): readonly TerminationEvent[] | Refusal {
  const { termination, facts, appointedOn } = state;
  const known = facts['death-recorded'];
  if (termination.death && known) {
    const { seq, recordedAt } = known;
    return refuse('ALREADY_DECIDED', { seq, effectiveOn: known.effectiveOn, recordedAt }, 'TANGGAL-MENINGGAL');
  }
  if (termination.ended && termination.ended.lastDay <= effectiveOn) return employmentEnded(state) ?? [];
  if (effectiveOn < appointedOn) {
    return refuse('DATE_BEFORE_EARLIER_FACT', { effectiveOn, earlier: appointedOn, fact: 'tmt' }, 'TANGGAL-MENINGGAL');
  }
  return [{ type: 'death-recorded', certificate }];
}

/**
 * The employment ends with the day of death, and once more where that day was corrected. What took effect after it is
 * listed by number for somebody to reverse; nothing is reversed by itself.
 */
export function endedByDeath({ termination, facts, trail }: EmploymentState): readonly Following[] {
  const { death, ended } = termination;
  const diedOn = facts['death-recorded']?.effectiveOn;
  if (death === undefined || diedOn === undefined) return [];
  if (ended?.outcome === 'died' && ended.lastDay === diedOn) return [];
  const reverses = trail.filter(({ from }) => from > diedOn).map(({ seq }) => seq);
  const event = { type: 'employment-ended', outcome: 'died', lastDay: diedOn, of: death.of, reverses } as const;
  return [{ event, on: diedOn }];
}
