import { type EmploymentState, presentTerm } from '../employment/state.ts';
import { isConcluded, type Term } from '../employment/term.ts';
import { type Asked, step } from '../tasks/asked.ts';
import { endsWith } from './after-signing.ts';
import { renewalClock } from './clocks.ts';
import { comingTerm } from './coming-term.ts';
import type { Owed } from './state.ts';

/** What the end of a contract year, and what follows it, asks of whom. */
export function askedOfRenewal(state: EmploymentState): readonly Asked[] {
  if (state.termination.ended) return owedAfterEnd(state);
  return once([...askedOfDecision(state), ...askedOfSigning(state), ...endInSiasn(state)]);
}

/**
 * What an employment leaves to be sent and entered: its end in SIASN, and the papers of terms that were signed. Its file is
 * not closed before that is done, for what a closed file asks nobody answers.
 */
export function owedAfterEnd(state: EmploymentState): readonly Asked[] {
  const { terms, renewal, clocks } = state;
  const sent = (renewal.owed ?? [])
    .filter(({ term }) => terms.some((one) => one.n === term && isConcluded(one)))
    .flatMap(papersOwed)
    // Of an employment that is over only the end is entered.
    .filter((decision) => decision !== 'record-siasn-updated');
  return once([...sent.map((decision) => step(clocks, decision, 'operator')), ...endInSiasn(state)]);
}

/** Two terms may owe the same: it is asked once, and answered term by term. */
function once(asked: readonly Asked[]): readonly Asked[] {
  return [...new Map(asked.map((one) => [one.key, one])).values()];
}

function endInSiasn(state: EmploymentState): readonly Asked[] {
  const owed = endsWith(state, presentTerm(state).n) && !state.renewal.endInSiasn;
  return owed ? [step(state.clocks, 'record-siasn-updated', 'operator')] : [];
}

/**
 * After the last day both the PyB and the PPK are asked, every morning anew in their digests: to renew, or to end it where
 * the instansi lets such terms end (`undecided-term`). Nothing ends by itself, and the other decision stays open to them.
 */
function askedOfDecision(state: EmploymentState): readonly Asked[] {
  const { renewal, termination, clocks } = state;
  if (renewal.next || renewal.ends || termination.decided || !renewal.opened) return [];
  const deciders = renewal.lapsed ? (['pyb', 'ppk'] as const) : (['ppk'] as const);
  return [
    ...(renewal.prepared ? [] : [step(clocks, 'prepare-renewal', 'operator', ['PERPANJANGAN'])]),
    ...deciders.map((office) => step(clocks, isToEnd(state) ? 'not-renew' : 'renew', office, ['PERPANJANGAN'])),
  ];
}

/** As the instansi had answered for the first day of the term. */
function isToEnd(state: EmploymentState): boolean {
  const { policies = [] } = renewalClock(state) ?? {};
  return state.renewal.lapsed === true && policies.some(({ id, value }) => id === 'undecided-term' && value === 'ends');
}

/** Of every term that was decided here: the signatures that are missing, and then what has to be sent and entered. */
function askedOfSigning(state: EmploymentState): readonly Asked[] {
  const { renewal, terms, clocks } = state;
  const coming = comingTerm(state);
  const known = [...terms, ...(coming ? [coming] : [])];
  return (renewal.owed ?? []).flatMap((owed) => {
    const term = known.find(({ n }) => n === owed.term);
    if (term === undefined) return [];
    if (isConcluded(term)) return papersOwed(owed).map((decision) => step(clocks, decision, 'operator'));
    return missingParties(term).map((office) => step(clocks, 'sign-renewal', office, ['PENANDATANGANAN-PERJANJIAN']));
  });
}

function missingParties({ contract }: Term) {
  const signed = contract?.signedBy ?? [];
  return [
    ...(signed.includes('agency') ? [] : (['ppk'] as const)),
    ...(signed.includes('candidate') ? [] : (['operator'] as const)),
  ];
}

function papersOwed({ copy, wageList, siasn }: Owed) {
  return [
    ...(copy ? [] : ['record-copy-sent']),
    ...(wageList ? [] : ['record-wage-list-sent']),
    ...(siasn ? [] : ['record-siasn-updated']),
  ];
}
