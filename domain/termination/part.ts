import type { Part } from '../employment/part.ts';
import { hearsAnnulment } from './annulled.ts';
import { endingPolicies } from './answers.ts';
import { askedOfTermination } from './asked.ts';
import { decideTermination } from './decide.ts';
import type { TerminationDecision } from './decisions.ts';
import type { TerminationEvent } from './events.ts';
import { evolveTermination } from './evolve.ts';
import { terminationFollows, terminationNextAt } from './follows.ts';

/** What takes the power to end an employment: also to say that it does not end, or that its end is none. */
const byPower: readonly TerminationDecision['kind'][] = [
  ...(['terminate', 'decline-termination', 'revoke-termination', 'uphold-termination'] as const),
];

/** Pemberhentian: diktum KEDUA PULUH EMPAT and KEDUA PULUH LIMA. */
export const terminationPart: Part<TerminationEvent, TerminationDecision> = {
  closes: {
    'termination-prepared': [],
    terminated: [],
    'termination-declined': [],
    'resignation-recorded': [],
    'resignation-withdrawn': [],
    'death-recorded': [],
    'performance-review-opened': [],
    'performance-review-closed': [],
    'termination-ground-fell': [],
    'termination-revoked': [],
    'termination-upheld': [],
    'employment-ended': [],
    'employment-closed': [],
  },
  roles: {
    'prepare-termination': ['operator', 'verifier'],
    terminate: ['pyb', 'ppk'],
    'decline-termination': ['pyb', 'ppk'],
    'record-resignation': ['operator', 'verifier'],
    'withdraw-resignation': ['operator', 'verifier'],
    'record-death': ['operator', 'verifier'],
    'open-performance-review': ['operator', 'verifier', 'unit-head', 'pyb'],
    'close-performance-review': ['verifier', 'unit-head', 'pyb'],
    'record-ground-fallen': ['operator', 'verifier'],
    'revoke-termination': ['pyb', 'ppk'],
    'uphold-termination': ['pyb', 'ppk'],
  },
  correctable: ['terminated', 'death-recorded', 'resignation-recorded'],
  evolve: evolveTermination,
  hears: hearsAnnulment,
  decide: decideTermination,
  powerOf: ({ kind }) => (byPower.includes(kind) ? 'terminate' : undefined),
  asks: (_, { kind }) => {
    if (kind === 'revoke-termination') return { policies: ['restored-gap-wages'] };
    return kind === 'terminate' ? { policies: endingPolicies } : {};
  },
  preparersOf: ({ termination }) => termination.preparers ?? [],
  asked: askedOfTermination,
  follows: terminationFollows,
  nextAt: terminationNextAt,
};
