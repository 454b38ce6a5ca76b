import { type EmploymentState, presentTerm } from '../employment/state.ts';
import { isConcluded, type Term } from '../employment/term.ts';
import { type Asked, step } from '../tasks/asked.ts';
import { endsWith } from './after-signing.ts';
import { comingTerm } from './coming-term.ts';
import type { Owed } from './state.ts';

/** What the end of a contract year, and what follows it, asks of whom. */
export function askedOfRenewal(state: EmploymentState): readonly Asked[] {
  const inSiasn =
    endsWith(state, presentTerm(state).n) && !state.renewal.endInSiasn
      ? [step(state.clocks, 'record-siasn-updated', 'operator')]
      : [];
  if (state.termination.ended) return inSiasn;
  const asked = [...askedOfDecision(state), ...askedOfSigning(state), ...inSiasn];
  // Two terms may owe the same: it is asked once, and answered term by term.
  return [...new Map(asked.map((one) => [one.key, one])).values()];
}

/** After the last day both the PyB and the PPK are asked, every morning anew in their digests. */
function askedOfDecision({ renewal, termination, clocks }: EmploymentState): readonly Asked[] {
  if (renewal.next || renewal.ends || termination.decided || !renewal.opened) return [];
  const deciders = renewal.lapsed ? (['pyb', 'ppk'] as const) : (['ppk'] as const);
  return [
    ...(renewal.prepared ? [] : [step(clocks, 'prepare-renewal', 'operator', ['PERPANJANGAN'])]),
    ...deciders.map((office) => step(clocks, 'renew', office, ['PERPANJANGAN'])),
  ];
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
