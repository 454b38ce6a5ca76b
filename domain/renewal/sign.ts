import { differingItems } from '../appointment/contract.ts';
import { contractItemNames } from '../appointment/terms.ts';
import type { DecisionStamp } from '../authority/mandate.ts';
import { isRefusal, type Refusal, refuse } from '../case/refusal.ts';
import { employmentEnded } from '../employment/period.ts';
import type { EmploymentState } from '../employment/state.ts';
import { decidedTerm } from './decided-term.ts';
import type { RenewalDecisionOf } from './decisions.ts';
import type { RenewalEvent } from './events.ts';

/**
 * The perjanjian kerja of a renewed term, signed by both parties; also after its first day, which is a state and no error.
 * Whichever party signs first brings the seven items, with the days that were decided.
 */
export function signRenewal(
  state: EmploymentState,
  { term: n, party, contractNumber: number, items }: RenewalDecisionOf<'sign-renewal'>,
  { effectiveOn }: DecisionStamp,
): readonly RenewalEvent[] | Refusal {
  const term = decidedTerm(state, n);
  if (isRefusal(term)) return term;
  const ended = employmentEnded(state);
  if (ended) return ended;
  const { contract } = term;
  const signed = state.facts['renewal-signed'];
  if (contract?.signedBy.includes(party) && signed) {
    const { seq, recordedAt } = signed;
    return refuse('ALREADY_DECIDED', { seq, effectiveOn: signed.effectiveOn, recordedAt }, 'PERJANJIAN-TUJUH-UNSUR');
  }
  if (effectiveOn < term.sk.on) {
    return refuse('DATE_BEFORE_EARLIER_FACT', { effectiveOn, earlier: term.sk.on, fact: 'renewed' });
  }
  if (contract) {
    const differing = items ? differingItems(contract.items, items) : [];
    if (contract.number !== number || differing.length > 0) {
      return refuse('CONTRACT_MISMATCH', { signed: contract.number, offered: number, differing });
    }
    return [{ type: 'renewal-signed', term: n, party, contractNumber: number }];
  }
  const missing = contractItemNames.filter((name) => !items?.[name]);
  if (items?.term === undefined || missing.length > 0) {
    return refuse('CONTRACT_ITEMS_INCOMPLETE', { missing }, 'PERJANJIAN-TUJUH-UNSUR');
  }
  if (items.term.from !== term.from || items.term.until !== term.until) {
    const { from, until } = items.term;
    return refuse(
      'TERM_NOT_AS_DECIDED',
      { from, until, decidedFrom: term.from, decidedUntil: term.until },
      'MASA-SATU-TAHUN',
    );
  }
  return [{ type: 'renewal-signed', term: n, party, contractNumber: number, items }];
}
