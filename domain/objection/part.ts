import type { Part } from '../employment/part.ts';
import type { ObjectionDecision } from './decisions.ts';
import type { ObjectionEvent } from './events.ts';

/** Keberatan and banding administratif: PP 79/2021. */
export const objectionPart: Part<ObjectionEvent, ObjectionDecision> = {
  closes: {},
  roles: {},
  evolve: (state) => state,
  decide: () => [],
};
