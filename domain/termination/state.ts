import type { Preparer } from '../authority/four-eyes.ts';
import type { CivilDate } from '../calendar/civil-date.ts';
import type { Instant } from '../calendar/zone.ts';
import type { Term } from '../employment/term.ts';
import type { FallenCause, OtherClass } from './events.ts';
import type { TerminationClass } from './grounds.ts';
import type { EmploymentOutcome, GapWages, GroundCode } from './outcomes.ts';
import type { ReviewFinding } from './papers.ts';

/** How an employment came to its end. It is closed only once nobody can object any more. */
export type TerminationState = {
  /** What was put before the PPK. */
  readonly prepared?: GroundCode;
  /** The last day that was asked for, until it is decided or withdrawn. */
  readonly resignation?: { readonly lastDay: CivilDate };
  /** Without a finding it is still open. */
  readonly review?: { readonly finding?: ReviewFinding };
  /** A death by its akta; the day is that of the fact, which may be corrected. */
  readonly death?: { readonly of: number };
  /** Number of the event by which the PPK did not terminate on a dismissal that was decided as a sanction. */
  readonly dismissalDeclined?: number;
  /** Whoever had a hand in what the PPK decides. */
  readonly preparers?: readonly Preparer[];
  /** The SK; its last day may lie ahead. */
  readonly decided?: DecidedEnding;
  /** What the SK rests on was undone after it. */
  readonly fallen?: FallenGround;
  readonly ended?: Ended;
  readonly annulled?: readonly AnnulledEnding[];
};

export type DecidedEnding = {
  /** Number of the event. */
  readonly of: number;
  readonly ground: GroundCode;
  readonly class: TerminationClass;
  readonly otherClass?: OtherClass;
  readonly lastDay: CivilDate;
  /** Number of the matter of discipline on which it rests. */
  readonly matter?: number;
  /** The clocks that it made void. */
  readonly withdrew: readonly string[];
};

type Ended = {
  readonly outcome: EmploymentOutcome;
  readonly lastDay: CivilDate;
  readonly of?: number;
  readonly reverses?: readonly number[];
  readonly withdrew: readonly string[];
  /** Terms that would have begun after a death. */
  readonly cut: readonly Term[];
  /** The ending in whose place a death has come that was discovered after it. */
  readonly instead?: Ended;
};

export type FallenGround = {
  readonly cause: FallenCause;
  /** Number, day and instant of the event. */
  readonly seq: number;
  readonly on: CivilDate;
  readonly recordedAt: Instant;
  /** The PPK said that the SK stands all the same. */
  readonly upheld?: true;
};

/** A decision that an objection, an appeal or the PPK undid; days without employment in between are shown and not bridged. */
type AnnulledEnding = {
  readonly of: number;
  readonly lastDay: CivilDate;
  readonly annulledOn: CivilDate;
  readonly gap?: { readonly from: CivilDate; readonly until: CivilDate; readonly wages?: GapWages };
};
