import type { Part } from '../employment/part.ts';
import type { EmploymentState } from '../employment/state.ts';
import { isConcluded } from '../employment/term.ts';
import { type Asked, step } from '../tasks/asked.ts';
import { hearAnnulled } from './annulled.ts';
import { renewalClocks } from './clocks.ts';
import { decideRenewal } from './decide.ts';
import type { RenewalDecision } from './decisions.ts';
import type { RenewalEvent } from './events.ts';
import { evolveRenewal } from './evolve.ts';
import { renewalFollows, renewalNextAt } from './follows.ts';

/** Perpanjangan perjanjian kerja: diktum KETIGA BELAS, KEDELAPAN BELAS and KEDUA PULUH TUJUH. */
export const renewalPart: Part<RenewalEvent, RenewalDecision> = {
  closes: {
    'renewal-opened': [],
    renewed: ['PERPANJANGAN'],
    'renewal-signed': [],
    'not-renewed': ['PERPANJANGAN'],
    'term-lapsed': [],
    'term-began': [],
  },
  roles: {
    renew: ['pyb', 'ppk'],
    'not-renew': ['pyb', 'ppk'],
    'sign-renewal': ['operator', 'pyb', 'ppk'],
  },
  correctable: ['renewed', 'not-renewed', 'renewal-signed'],
  evolve: evolveRenewal,
  hears: hearAnnulled,
  decide: decideRenewal,
  powerOf: (decision) => {
    if (decision.kind === 'sign-renewal') return decision.party === 'agency' ? 'sign-contracts' : undefined;
    return 'renew';
  },
  clocks: renewalClocks,
  asked: askedOfRenewal,
  follows: renewalFollows,
  nextAt: renewalNextAt,
};

/** After the last day both the PyB and the PPK are asked, every morning anew in their digests. */
function askedOfRenewal({ renewal, termination, terms, clocks }: EmploymentState): readonly Asked[] {
  if (termination.ended) return [];
  const unsigned = [...terms.slice(1), ...(renewal.next ? [renewal.next] : [])].some((term) => !isConcluded(term));
  const signing = unsigned ? [step(clocks, 'sign-renewal', 'ppk'), step(clocks, 'sign-renewal', 'operator')] : [];
  if (renewal.next || renewal.ends || !renewal.opened) return signing;
  const deciders = renewal.lapsed ? (['pyb', 'ppk'] as const) : (['ppk'] as const);
  return [...deciders.map((office) => step(clocks, 'renew', office, ['PERPANJANGAN'])), ...signing];
}
