import type { Power } from '../authority/powers.ts';
import type { Asks } from '../case/known.ts';
import type { Part } from '../employment/part.ts';
import type { EmploymentState } from '../employment/state.ts';
import { askedOfRelocation } from './asked.ts';
import { relocationClocks } from './clocks.ts';
import { decideRelocation } from './decide.ts';
import type { RelocationDecision } from './decisions.ts';
import type { RelocationEvent } from './events.ts';
import { evolveRelocation, hearsRelocation } from './evolve.ts';
import { relocationFollows, relocationNextAt } from './follows.ts';

/** Pengisian kebutuhan pada unit kerja lain, and requests to move: diktum KEDUA PULUH LIMA and KEDUA PULUH ENAM. */
export const relocationPart: Part<RelocationEvent, RelocationDecision> = {
  // Whose answer closes JAWABAN-UNIT-PENERIMA depends on who gave it: evolve.ts.
  closes: {
    'relocation-opened': [],
    'competence-assessed': [],
    'relocation-agreed': [],
    'relocation-closed': [],
    'relocation-decided': [],
    relocated: [],
    'addendum-signed': [],
    'move-requested': [],
    'move-warning-acknowledged': [],
    'move-request-withdrawn': [],
    'selection-noted': [],
  },
  roles: {
    'open-relocation': ['operator'],
    'assess-competence': ['operator', 'verifier'],
    'agree-relocation': ['unit-head'],
    'refuse-relocation': ['unit-head'],
    'close-relocation': ['operator'],
    relocate: ['pyb', 'ppk'],
    'revoke-relocation': ['pyb', 'ppk'],
    'sign-addendum': ['operator', 'pyb', 'ppk'],
    'record-move-request': ['operator'],
    'acknowledge-move-warning': ['operator'],
    'withdraw-move-request': ['operator'],
    'note-selection-registration': ['operator'],
  },
  correctable: [
    'relocation-opened',
    'competence-assessed',
    'relocation-agreed',
    'addendum-signed',
    'move-requested',
    'move-warning-acknowledged',
  ],
  evolve: evolveRelocation,
  hears: hearsRelocation,
  decide: decideRelocation,
  powerOf,
  asks,
  preparersOf: ({ facts }) =>
    [facts['relocation-opened'], facts['competence-assessed']].flatMap((fact) =>
      fact?.account === undefined ? [] : [{ account: fact.account, on: fact.effectiveOn }],
    ),
  clocks: relocationClocks,
  asked: askedOfRelocation,
  follows: relocationFollows,
  nextAt: relocationNextAt,
};

/** Perpres 116/2022 Pasal 25 names moving beside appointing: whoever appoints decides where somebody works. */
function powerOf(decision: RelocationDecision): Power | undefined {
  if (decision.kind === 'relocate' || decision.kind === 'revoke-relocation') return 'appoint';
  return decision.kind === 'sign-addendum' && decision.party === 'agency' ? 'sign-contracts' : undefined;
}

/** How the unit works that has the need, whose word an answer is, and what the instansi has answered. */
function asks(_: EmploymentState, decision: RelocationDecision): Asks {
  switch (decision.kind) {
    case 'open-relocation':
      return { units: [decision.toUnit] };
    case 'agree-relocation':
    case 'refuse-relocation':
      return { callerUnit: true };
    case 'relocate':
      return { policies: ['relocation-form'] };
    case 'record-move-request':
      return { policies: ['move-request-confirmed'] };
    default:
      return {};
  }
}
