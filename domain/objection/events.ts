import type { NoticeChannel } from '../appointment/decisions.ts';
import type { CivilDate } from '../calendar/civil-date.ts';
import type { GapWages } from '../termination/outcomes.ts';

/** What an answer, or a verdict of BPASN, makes of a decision. `inadmissible`: it was contested too late. */
export const objectionOutcomes = ['upheld', 'changed', 'annulled', 'inadmissible'] as const;
export type ObjectionOutcome = (typeof objectionOutcomes)[number];

/** What happens between a decision and the day from which it can no longer be contested; `of` is the number of its event. */
export type ObjectionEvent =
  | {
      readonly type: 'decision-delivered';
      readonly of: number;
      readonly channel: NoticeChannel;
      /** Whether the file stays open meanwhile (`appeal-hold`), as the instansi answered for that day. */
      readonly holds: boolean;
      /** Days after the last one for which a letter that came in time may still be on its way (`objection-grace-days`). */
      readonly grace: number;
    }
  | { readonly type: 'objection-recorded'; readonly of: number; readonly letter: string }
  | {
      readonly type: 'objection-answered';
      readonly of: number;
      readonly outcome: ObjectionOutcome;
      readonly letter: string;
    }
  | { readonly type: 'appeal-recorded'; readonly of: number; readonly letter: string }
  | {
      readonly type: 'appeal-decided';
      readonly of: number;
      readonly outcome: ObjectionOutcome;
      readonly letter: string;
    }
  /** Nobody contested it in time. */
  | { readonly type: 'objection-period-ended'; readonly of: number; readonly lastDay: CivilDate }
  /** By the answer or the verdict before it: the decision is as if it had never been taken. */
  | {
      readonly type: 'decision-annulled';
      readonly of: number;
      /** Of days without employment in between: whether they are paid, as the instansi answered. */
      readonly gapWages?: GapWages;
    };
