import { type ContractItems, contractItemNames } from '../appointment/terms.ts';
import type { DecisionStamp } from '../authority/mandate.ts';
import { type Refusal, refuse } from '../case/refusal.ts';
import { type EmploymentState, presentTerm } from '../employment/state.ts';
import { already } from './checks.ts';
import type { RelocationDecision } from './decisions.ts';
import type { RelocationEvent } from './events.ts';
import { notOpen } from './fill.ts';
import type { RelocationPaper } from './state.ts';

type Decided = readonly RelocationEvent[] | Refusal;
type Of<Kind> = Extract<RelocationDecision, { kind: Kind }>;

/**
 * The addendum, or the new perjanjian kerja for the rest of the term, is signed by both parties, also after the first day in
 * the other unit. A new one brings its seven items with whichever party signs first (PERJANJIAN-TUJUH-UNSUR).
 */
export function signAddendum(
  state: EmploymentState,
  { relocation, party, number, items }: Of<'sign-addendum'>,
  { effectiveOn }: DecisionStamp,
): Decided {
  const paper = state.relocation.papers.find((one) => one.relocation === relocation);
  if (paper === undefined) return notOpen();
  const signed = state.facts['addendum-signed'];
  if (signed && paper.signedBy.includes(party)) return already(signed, 'PERJANJIAN-TUJUH-UNSUR');
  if (effectiveOn < paper.decidedOn) {
    const detail = { effectiveOn, earlier: paper.decidedOn, fact: 'relocation-decided' };
    return refuse('DATE_BEFORE_EARLIER_FACT', detail, 'PENGISIAN-UNIT-LAIN');
  }
  if (paper.number !== undefined) {
    const differing = items !== undefined && JSON.stringify(items) !== JSON.stringify(paper.items);
    if (paper.number !== number || differing) {
      return refuse('CONTRACT_MISMATCH', { signed: paper.number, offered: number, differing: [] });
    }
    return [{ type: 'addendum-signed', relocation, party, number }];
  }
  const incomplete = paper.form === 'new-contract' ? incompleteFor(state, paper, items ?? {}) : undefined;
  return incomplete ?? [{ type: 'addendum-signed', relocation, party, number, ...(items && { items }) }];
}

/** A new agreement has all seven items, and ends when the term does: a relocation gives nobody a day more or less. */
function incompleteFor(state: EmploymentState, paper: RelocationPaper, items: ContractItems): Refusal | undefined {
  const missing = contractItemNames.filter((name) => !items[name]);
  if (items.term === undefined || missing.length > 0) {
    return refuse('CONTRACT_ITEMS_INCOMPLETE', { missing }, 'PERJANJIAN-TUJUH-UNSUR');
  }
  const { from, until } = items.term;
  const decidedUntil = state.terms.find((term) => term.from <= paper.from && paper.from <= term.until)?.until;
  if (from === paper.from && until === decidedUntil) return undefined;
  const decided = { decidedFrom: paper.from, decidedUntil: decidedUntil ?? presentTerm(state).until };
  return refuse('TERM_NOT_AS_DECIDED', { from, until, ...decided }, 'MASA-SATU-TAHUN');
}
