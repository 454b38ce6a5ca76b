import type { Power } from '../authority/powers.ts';
import { civilDateOf, type Instant } from '../calendar/zone.ts';
import type { Following, Part } from '../employment/part.ts';
import { type EmploymentState, presentTerm } from '../employment/state.ts';
import { type Asked, step } from '../tasks/asked.ts';
import { clockOfTerm } from './clock.ts';
import { decideSkCorrection } from './decide.ts';
import type { SkCorrectionDecision } from './decisions.ts';
import type { SkCorrectionEvent } from './events.ts';
import { evolveSkCorrection } from './evolve.ts';
import { isUploadOwed } from './state.ts';

/** What is put right in an SK or a perjanjian kerja after it was signed. */
export const correctionsPart: Part<SkCorrectionEvent, SkCorrectionDecision> = {
  closes: {
    'sk-correction-prepared': [],
    'sk-correction-dropped': [],
    'sk-corrected': [],
    'sk-uploaded-again': [],
    'renewal-clock-resumed': [],
  },
  roles: {
    'prepare-sk-correction': ['operator', 'verifier'],
    'correct-appointment-sk': ['pyb', 'ppk'],
    'correct-renewal-sk': ['pyb', 'ppk'],
    'correct-contract': ['pyb', 'ppk'],
    'drop-sk-correction': ['operator', 'verifier', 'pyb', 'ppk'],
    'record-sk-uploaded-again': ['operator'],
  },
  evolve: evolveSkCorrection,
  decide: decideSkCorrection,
  powerOf: ({ kind }) => powers[kind],
  // How the unit works that the paper is to name.
  asks: (_, decision) =>
    decision.kind === 'prepare-sk-correction' && decision.to.unit !== undefined ? { units: [decision.to.unit] } : {},
  preparersOf: ({ skCorrections }, decision) =>
    skCorrections.prepared.flatMap(({ correction, account, on }) =>
      account !== undefined && 'correction' in decision && correction === decision.correction ? [{ account, on }] : [],
    ),
  asked: askedOfSkCorrections,
  follows: watchedAgain,
};

/** A paper is put right by the power that issues such papers. */
const powers: Readonly<Partial<Record<SkCorrectionDecision['kind'], Power>>> = {
  'correct-appointment-sk': 'appoint',
  'correct-renewal-sk': 'renew',
  'correct-contract': 'sign-contracts',
};

function askedOfSkCorrections({ skCorrections, clocks, termination }: EmploymentState): readonly Asked[] {
  const waiting = termination.ended ? [] : [...new Set(skCorrections.prepared.map(({ paper }) => paper))];
  return [
    ...waiting.map((paper) => step(clocks, `correct-${paper}`, 'ppk')),
    ...(isUploadOwed({ skCorrections }) ? [step(clocks, 'record-sk-uploaded-again', 'operator')] : []),
  ];
}

/** A term that was renewed anew after its first renewal had been revoked has its clock again. */
function watchedAgain(state: EmploymentState, now: Instant): readonly Following[] {
  const { n: term } = presentTerm(state);
  const { ended, decided } = state.termination;
  // An end that is decided made the clock void: it is to stay so.
  if (ended || decided || clockOfTerm(state, term)?.status !== 'withdrawn') return [];
  return [{ event: { type: 'renewal-clock-resumed', term }, on: civilDateOf(now, state.unit.zone) }];
}
