import type { Power } from '../authority/powers.ts';
import type { Part } from '../employment/part.ts';
import { askedOfRenewal } from './asked.ts';
import { renewalAsks } from './asks.ts';
import { renewalClocks } from './clocks.ts';
import { decideRenewal } from './decide.ts';
import type { RenewalDecision } from './decisions.ts';
import type { RenewalEvent } from './events.ts';
import { evolveRenewal } from './evolve.ts';
import { renewalFollows, renewalNextAt } from './follows.ts';
import { hearsRenewal } from './hears.ts';

/** Perpanjangan perjanjian kerja: diktum KETIGA BELAS, KEDELAPAN BELAS and KEDUA PULUH TUJUH. */
export const renewalPart: Part<RenewalEvent, RenewalDecision> = {
  closes: {
    'renewal-opened': [],
    'renewal-prepared': [],
    renewed: ['PERPANJANGAN'],
    'not-renewed': ['PERPANJANGAN'],
    'pension-age-recorded': ['PERPANJANGAN'],
    'term-lapsed': [],
    'term-began': [],
    // The clock of a signature is closed with the contract, by both parties' names under it.
    'renewal-signed': [],
    'signing-date-set': [],
    'copy-sent': [],
    'wage-list-sent': [],
    'siasn-updated': [],
  },
  roles: {
    'prepare-renewal': ['operator', 'verifier'],
    renew: ['pyb', 'ppk'],
    'not-renew': ['pyb', 'ppk'],
    'record-pension-age': ['pyb', 'ppk'],
    'sign-renewal': ['operator', 'pyb', 'ppk'],
    'set-signing-date': ['operator', 'verifier', 'pyb', 'ppk'],
    'record-copy-sent': ['operator'],
    'record-wage-list-sent': ['operator'],
    'record-siasn-updated': ['operator'],
  },
  correctable: ['renewed', 'not-renewed', 'pension-age-recorded', 'renewal-signed', 'copy-sent', 'wage-list-sent'],
  evolve: evolveRenewal,
  hears: hearsRenewal,
  decide: decideRenewal,
  powerOf,
  asks: renewalAsks,
  // Whoever prepared may not decide (PISAH-PENYIAP-PEMUTUS).
  preparersOf: ({ renewal }) => renewal.prepared?.by ?? [],
  clocks: renewalClocks,
  asked: askedOfRenewal,
  follows: renewalFollows,
  nextAt: renewalNextAt,
};

function powerOf(decision: RenewalDecision): Power | undefined {
  switch (decision.kind) {
    case 'renew':
    case 'not-renew':
      return 'renew';
    case 'record-pension-age':
      return 'terminate';
    case 'sign-renewal':
      return decision.party === 'agency' ? 'sign-contracts' : undefined;
    default:
      return undefined;
  }
}
