import type { Part } from '../employment/part.ts';
import { hearsAnnulment } from './annulled.ts';
import { endingPolicies } from './answers.ts';
import { askedOfTermination } from './asked.ts';
import { decideTermination } from './decide.ts';
import type { TerminationDecision } from './decisions.ts';
import type { TerminationEvent } from './events.ts';
import { evolveTermination } from './evolve.ts';
import { terminationFollows, terminationNextAt } from './follows.ts';

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
  },
  correctable: ['terminated', 'death-recorded', 'resignation-recorded'],
  evolve: evolveTermination,
  hears: hearsAnnulment,
  decide: decideTermination,
  powerOf: ({ kind }) => (kind === 'terminate' || kind === 'decline-termination' ? 'terminate' : undefined),
  asks: (_, { kind }) => (kind === 'terminate' ? { policies: endingPolicies } : {}),
  preparersOf: ({ termination }) => termination.preparers ?? [],
  asked: askedOfTermination,
  follows: terminationFollows,
  nextAt: terminationNextAt,
};
