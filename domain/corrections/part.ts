import type { Part } from '../employment/part.ts';
import type { SkCorrectionDecision } from './decisions.ts';
import type { SkCorrectionEvent } from './events.ts';

/** What is put right in an SK or a perjanjian kerja after it was signed. */
export const correctionsPart: Part<SkCorrectionEvent, SkCorrectionDecision> = {
  closes: {},
  roles: {},
  evolve: (state) => state,
  decide: () => [],
};
