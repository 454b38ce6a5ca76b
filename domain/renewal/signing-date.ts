import type { DecisionStamp } from '../authority/mandate.ts';
import { closeClocks, type HeldClock } from '../case/clocks.ts';
import type { Recorded } from '../case/event.ts';
import { isRefusal, type Refusal, refuse } from '../case/refusal.ts';
import { employmentEnded } from '../employment/period.ts';
import type { EmploymentState } from '../employment/state.ts';
import { isConcluded } from '../employment/term.ts';
import { signingClock } from './clocks.ts';
import { decidedTerm } from './decided-term.ts';
import type { RenewalDecisionOf } from './decisions.ts';
import type { RenewalEvent } from './events.ts';

/**
 * Somebody stayed away from the signing, or will not sign: an official gives them a last day, and later another one. When
 * it passes nothing follows by itself; people decide what becomes of it (PENANDATANGANAN-PERJANJIAN).
 */
export function setSigningDate(
  state: EmploymentState,
  { term: n, cause, lastDay }: RenewalDecisionOf<'set-signing-date'>,
  { effectiveOn }: DecisionStamp,
): readonly RenewalEvent[] | Refusal {
  const term = decidedTerm(state, n);
  if (isRefusal(term)) return term;
  const ended = employmentEnded(state);
  if (ended) return ended;
  const signed = state.facts['renewal-signed'];
  if (isConcluded(term) && signed) {
    const { seq, recordedAt } = signed;
    return refuse(
      'ALREADY_DECIDED',
      { seq, effectiveOn: signed.effectiveOn, recordedAt },
      'PENANDATANGANAN-PERJANJIAN',
    );
  }
  if (lastDay < effectiveOn) {
    return refuse('PERIOD_EMPTY', { from: effectiveOn, until: lastDay }, 'PENANDATANGANAN-PERJANJIAN');
  }
  return [{ type: 'signing-date-set', term: n, cause, lastDay }];
}

/** The last day that was set has no say any more: the contract is concluded, or another day took its place. */
export function withoutSigning(
  { renewal, clocks }: EmploymentState,
  event: Recorded<object>,
  as: 'met' | 'stopped',
): readonly HeldClock[] {
  if (renewal.signing === undefined) return clocks;
  const { id, rule } = signingClock(renewal.signing);
  return clocks.map((clock) => (clock.id === id ? (closeClocks([clock], [rule], event, as)[0] ?? clock) : clock));
}
