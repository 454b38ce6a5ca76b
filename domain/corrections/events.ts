import type { WantedCorrection } from './state.ts';

/** What happens in an SK or a perjanjian kerja after it was signed; `correction` is the number of its preparation. */
export type SkCorrectionEvent =
  | ({ readonly type: 'sk-correction-prepared'; readonly reason: string } & WantedCorrection)
  | { readonly type: 'sk-correction-dropped'; readonly correction: number; readonly reason: string }
  | ({
      readonly type: 'sk-corrected';
      readonly correction: number;
      /** Number of the correcting paper. */
      readonly number: string;
      /** Of a revoked appointment: the numbers of the papers that rested on it. */
      readonly reverses?: readonly string[];
    } & WantedCorrection)
  | { readonly type: 'sk-uploaded-again'; readonly correction: number }
  /** A term whose renewal had been revoked was renewed after all: its last day is watched again. */
  | { readonly type: 'renewal-clock-resumed'; readonly term: number };
