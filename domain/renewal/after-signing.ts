import type { DecisionStamp } from '../authority/mandate.ts';
import type { Recorded } from '../case/event.ts';
import { isRefusal, type Refusal, refuse } from '../case/refusal.ts';
import { type EmploymentState, presentTerm } from '../employment/state.ts';
import { decidedTerm } from './decided-term.ts';
import type { RenewalDecisionOf } from './decisions.ts';
import type { RenewalEvent } from './events.ts';
import type { Owed, RenewalState } from './state.ts';

type AfterSigning = RenewalDecisionOf<'record-copy-sent' | 'record-wage-list-sent' | 'record-siasn-updated'>;
type SentOrUpdated = Extract<RenewalEvent, { type: 'copy-sent' | 'wage-list-sent' | 'siasn-updated' }>;

/** What each of them puts in order. */
const paper = {
  'record-copy-sent': 'copy',
  'record-wage-list-sent': 'wageList',
  'record-siasn-updated': 'siasn',
  'copy-sent': 'copy',
  'wage-list-sent': 'wageList',
  'siasn-updated': 'siasn',
} as const satisfies Record<AfterSigning['kind'] | SentOrUpdated['type'], keyof Owed>;

/**
 * Once both have signed: the copy of the SK to Kepala BKN (TEMBUSAN-PERPANJANGAN), the list of wages to those who pay, and
 * the new term in SIASN; each is recorded once. The end of an employment is entered in SIASN too.
 */
export function recordAfterSigning(
  state: EmploymentState,
  decision: AfterSigning,
  { effectiveOn }: DecisionStamp,
): readonly RenewalEvent[] | Refusal {
  const { kind, term: n } = decision;
  if (kind === 'record-siasn-updated' && endsWith(state, n)) return endInSiasn(state, n);
  const term = decidedTerm(state, n);
  if (isRefusal(term)) return term;
  const done = state.renewal.owed?.find((owed) => owed.term === n)?.[paper[kind]];
  if (done) return refuse('ALREADY_DECIDED', { ...done }, ruleOf(kind));
  const { contract } = term;
  if (contract?.signedOn === undefined) {
    return refuse('CONTRACT_NOT_SIGNED', { stage: state.stage }, ruleOf(kind));
  }
  if (effectiveOn < contract.signedOn) {
    return refuse('DATE_BEFORE_EARLIER_FACT', { effectiveOn, earlier: contract.signedOn, fact: 'renewal-signed' });
  }
  if (kind === 'record-siasn-updated') return [{ type: 'siasn-updated', term: n }];
  const type = kind === 'record-copy-sent' ? 'copy-sent' : 'wage-list-sent';
  return [{ type, term: n, letterNumber: decision.letterNumber }];
}

/** Whether the employment ends, or has ended, in this term. */
export function endsWith(state: EmploymentState, n: number): boolean {
  const { renewal, termination } = state;
  const end = renewal.ends ?? termination.decided ?? termination.ended;
  return end !== undefined && presentTerm(state).n === n;
}

function endInSiasn({ renewal }: EmploymentState, term: number): readonly RenewalEvent[] | Refusal {
  return renewal.endInSiasn ? refuse('ALREADY_DECIDED', { ...renewal.endInSiasn }) : [{ type: 'siasn-updated', term }];
}

function ruleOf(kind: AfterSigning['kind']) {
  return kind === 'record-copy-sent' ? ('TEMBUSAN-PERPANJANGAN' as const) : undefined;
}

/** What is no longer owed after it. */
export function noLongerOwed(state: EmploymentState, event: Recorded<SentOrUpdated>): RenewalState {
  const { renewal } = state;
  const { seq, effectiveOn, recordedAt, term, type } = event;
  const done = { seq, effectiveOn, recordedAt };
  const owed = renewal.owed?.map((one) => (one.term === term ? { ...one, [paper[type]]: done } : one));
  return {
    ...renewal,
    ...(owed && { owed }),
    ...(type === 'siasn-updated' && endsWith(state, term) && { endInSiasn: done }),
  };
}
