import type { Part } from '../employment/part.ts';
import type { EmploymentState } from '../employment/state.ts';
import { type Asked, stepOn } from '../tasks/asked.ts';
import { clockSince, objectionClocks } from './clocks.ts';
import { undelivered } from './contestable.ts';
import { decideObjection } from './decide.ts';
import type { ObjectionDecision } from './decisions.ts';
import type { ObjectionEvent } from './events.ts';
import { datedInObjections, evolveObjection, hearCorrection } from './evolve.ts';
import { objectionFollows, objectionNextAt } from './follows.ts';

/** Keberatan and banding administratif: PP 79/2021. */
export const objectionPart: Part<ObjectionEvent, ObjectionDecision> = {
  // Several decisions may be contested at a time: each event closes its own clock.
  closes: {
    'decision-delivered': [],
    'objection-recorded': [],
    'objection-answered': [],
    'appeal-recorded': [],
    'appeal-decided': [],
    'objection-period-ended': [],
    'decision-annulled': [],
  },
  roles: {
    'deliver-decision': ['operator', 'verifier', 'pyb'],
    'record-objection': ['operator', 'verifier'],
    'answer-objection': ['pyb', 'ppk'],
    'record-appeal': ['operator', 'verifier'],
    'record-appeal-outcome': ['operator', 'verifier'],
  },
  correctable: ['decision-delivered', 'objection-recorded', 'objection-answered', 'appeal-recorded', 'appeal-decided'],
  dated: datedInObjections,
  evolve: evolveObjection,
  hears: hearCorrection,
  decide: decideObjection,
  // An answer may undo any decision, also one that ended the employment: it takes the power to do that.
  powerOf: ({ kind }) => (kind === 'answer-objection' ? 'terminate' : undefined),
  asks: (_, { kind }) => {
    if (kind === 'deliver-decision') return { policies: ['appeal-hold', 'objection-grace-days'] };
    return kind === 'answer-objection' || kind === 'record-appeal-outcome' ? { policies: ['restored-gap-wages'] } : {};
  },
  clocks: objectionClocks,
  asked: askedOfObjections,
  follows: objectionFollows,
  nextAt: objectionNextAt,
};

/** To deliver what can be contested, to answer what is contested, and to find out what BPASN says; of the dead nothing. */
function askedOfObjections(state: EmploymentState): readonly Asked[] {
  if (state.termination.ended?.outcome === 'died') return [];
  const toDeliver = undelivered(state).map(({ of }) => stepOn(undefined, 'deliver-decision', 'operator', of));
  const toFollow = state.objections.flatMap(({ of, objection, answer, appeal, verdict }): Asked[] => {
    if (appeal) return verdict ? [] : [stepOn(undefined, 'record-appeal-outcome', 'operator', of)];
    if (objection === undefined || answer) return [];
    return [stepOn(clockSince(state, 'JAWABAN-KEBERATAN', objection), 'answer-objection', 'ppk', of)];
  });
  return [...toDeliver, ...toFollow];
}
