import type { CivilDate } from '../calendar/civil-date.ts';
import type { TerminationClass } from './grounds.ts';
import type { EmploymentOutcome, GapWages, GroundCode } from './outcomes.ts';
import type { Evidence, Judgment, ReviewFinding, UndoingPaper } from './papers.ts';

/** How an employment comes to its end. */
export type TerminationEvent =
  | { readonly type: 'termination-prepared'; readonly ground: GroundCode; readonly evidence: readonly Evidence[] }
  /** The SK. */
  | {
      readonly type: 'terminated';
      readonly ground: GroundCode;
      readonly class: TerminationClass;
      /** What the law, or the contract templates, say where this class is that of the other (KELAS-PEMBERHENTIAN). */
      readonly otherClass?: OtherClass;
      readonly lastDay: CivilDate;
      readonly skNumber: string;
      readonly evidence: readonly Evidence[];
      readonly judgment?: Judgment;
      readonly heardOn?: CivilDate;
      readonly reason: string;
      readonly matter?: number;
    }
  | { readonly type: 'termination-declined'; readonly ground: GroundCode; readonly reason: string }
  | { readonly type: 'resignation-recorded'; readonly letter: string; readonly lastDay: CivilDate }
  | { readonly type: 'resignation-withdrawn'; readonly letter: string }
  | { readonly type: 'death-recorded'; readonly certificate: string }
  | { readonly type: 'performance-review-opened'; readonly basis: string; readonly reason: string }
  | {
      readonly type: 'performance-review-closed';
      readonly finding: ReviewFinding;
      readonly heardOn: CivilDate;
      readonly report: string;
      readonly reason: string;
    }
  /** What the SK with this number rests on was undone; nothing follows from it but that the PPK is asked. */
  | { readonly type: 'termination-ground-fell'; readonly of: number; readonly cause: FallenCause }
  | {
      readonly type: 'termination-revoked';
      readonly of: number;
      readonly skNumber: string;
      readonly reason: string;
      /** Of days without employment in between: whether they are paid, as the instansi answered. */
      readonly gapWages?: GapWages;
    }
  | { readonly type: 'termination-upheld'; readonly of: number; readonly reason: string }
  | {
      readonly type: 'employment-ended';
      readonly outcome: EmploymentOutcome;
      /** The last day of it. */
      readonly lastDay: CivilDate;
      /** Number of the decision, or of the recorded death, that ended it. */
      readonly of?: number;
      /** Of a death: numbers of the events that took effect after it, for somebody to reverse. */
      readonly reverses?: readonly number[];
    }
  /** Nothing can happen any more: no objection is open, and none can be made. */
  | { readonly type: 'employment-closed'; readonly outcome: EmploymentOutcome };

/** A sanction that was annulled or changed by the step of its contest with this number, or a paper from outside. */
export type FallenCause =
  | {
      readonly kind: 'discipline';
      readonly matter: number;
      readonly step: number;
      readonly outcome: 'annulled' | 'changed';
    }
  | { readonly kind: 'paper'; readonly paper: UndoingPaper };

export type OtherClass = { readonly class: TerminationClass; readonly by: 'law' | 'contract' };
