import type { DecisionStamp } from '../authority/mandate.ts';
import type { Recorded } from '../case/event.ts';
import type { Refusal } from '../case/refusal.ts';
import type { EmploymentState } from '../employment/state.ts';
import type { RenewalDecisionOf } from './decisions.ts';
import type { RenewalEvent } from './events.ts';
import type { RenewalState } from './state.ts';
import { decidedBefore, notYetOpen } from './undecided.ts';

/** The desk writes down whether the unit needs the position and how far the money is; again, when that changes. */
export function prepareRenewal(
  state: EmploymentState,
  { kind: _, ...preparation }: RenewalDecisionOf<'prepare-renewal'>,
  { recordedAt }: DecisionStamp,
): readonly RenewalEvent[] | Refusal {
  const refusal = decidedBefore(state, preparation.term) ?? notYetOpen(state, recordedAt);
  return refusal ?? [{ type: 'renewal-prepared', ...preparation }];
}

/** As it was prepared last, by everybody who prepared it. */
export function preparedBy(
  before: RenewalState['prepared'],
  event: Extract<Recorded<RenewalEvent>, { type: 'renewal-prepared' }>,
): NonNullable<RenewalState['prepared']> {
  const { need, budget, note, seq, by, effectiveOn: on } = event;
  const preparer = by.kind === 'official' ? [{ account: by.account, on }] : [];
  return { need, budget, ...(note !== undefined && { note }), seq, by: [...(before?.by ?? []), ...preparer] };
}
