import type { CivilDate } from '../calendar/civil-date.ts';
import type { TerminationClass } from './grounds.ts';
import type { GroundCode } from './outcomes.ts';
import type { Evidence, Judgment, ReviewFinding, UndoingPaper } from './papers.ts';

/** What is decided, or recorded, about the end of an employment. */
export type TerminationDecision =
  | { readonly kind: 'prepare-termination'; readonly ground: GroundCode; readonly evidence: readonly Evidence[] }
  | {
      readonly kind: 'terminate';
      readonly ground: GroundCode;
      readonly class: TerminationClass;
      /** The last day of the employment; it may lie ahead. */
      readonly lastDay: CivilDate;
      readonly skNumber: string;
      readonly evidence: readonly Evidence[];
      readonly judgment?: Judgment;
      readonly heardOn?: CivilDate;
      /** In words: what was weighed. */
      readonly reason: string;
      /** Number of the matter of discipline. */
      readonly matter?: number;
    }
  /** The PPK does not terminate on what was prepared, asked for or recorded; a death recorded wrongly is taken back. */
  | { readonly kind: 'decline-termination'; readonly ground: GroundCode; readonly reason: string }
  | { readonly kind: 'record-resignation'; readonly letter: string; readonly lastDay: CivilDate }
  | { readonly kind: 'withdraw-resignation'; readonly letter: string }
  /** Takes effect on the day of death. */
  | { readonly kind: 'record-death'; readonly certificate: string }
  | { readonly kind: 'open-performance-review'; readonly basis: string; readonly reason: string }
  | {
      readonly kind: 'close-performance-review';
      readonly finding: ReviewFinding;
      readonly heardOn: CivilDate;
      readonly report: string;
      readonly reason: string;
    }
  /** Its date is the day on which the paper came in; the PPK decides what becomes of the SK. */
  | { readonly kind: 'record-ground-fallen'; readonly paper: UndoingPaper }
  /** Its date is the first day of the employment that stands again. */
  | { readonly kind: 'revoke-termination'; readonly skNumber: string; readonly reason: string }
  | { readonly kind: 'uphold-termination'; readonly reason: string };
