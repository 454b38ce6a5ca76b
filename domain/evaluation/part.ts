import type { Part } from '../employment/part.ts';
import type { EvaluationDecision } from './decisions.ts';
import type { EvaluationEvent } from './events.ts';

/** Sasaran kinerja and evaluation: diktum KEENAM BELAS–KEDELAPAN BELAS. */
export const evaluationPart: Part<EvaluationEvent, EvaluationDecision> = {
  closes: {},
  roles: {},
  evolve: (state) => state,
  decide: () => [],
};
