import type { WantedCorrection } from './state.ts';

/** By the number of what was prepared; `skNumber` is the number of the correcting paper, its date the effective one. */
type Issue = { readonly correction: number; readonly number: string };

/**
 * What is decided, or recorded, about an SK or a perjanjian kerja after it was signed. Each paper has a decision of its own,
 * for each stands on another power.
 */
export type SkCorrectionDecision =
  | ({ readonly kind: 'prepare-sk-correction'; readonly reason: string } & Omit<WantedCorrection, 'calendar'>)
  | ({ readonly kind: 'correct-appointment-sk' } & Issue)
  | ({ readonly kind: 'correct-renewal-sk' } & Issue)
  | ({ readonly kind: 'correct-contract' } & Issue)
  | { readonly kind: 'drop-sk-correction'; readonly correction: number; readonly reason: string }
  | { readonly kind: 'record-sk-uploaded-again'; readonly correction: number };
