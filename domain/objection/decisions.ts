import type { NoticeChannel } from '../appointment/decisions.ts';
import type { ObjectionOutcome } from './events.ts';

/** What is decided, or recorded, about a decision that can be contested; `of` is the number of its event. */
export type ObjectionDecision =
  /** Its date is the day on which the employee received it. */
  | { readonly kind: 'deliver-decision'; readonly of: number; readonly channel: NoticeChannel }
  /** Its date is the day on which the objection came in. */
  | { readonly kind: 'record-objection'; readonly of: number; readonly letter: string }
  /** Its date is the day on which the employee received the answer. */
  | {
      readonly kind: 'answer-objection';
      readonly of: number;
      readonly outcome: ObjectionOutcome;
      readonly letter: string;
    }
  | { readonly kind: 'record-appeal'; readonly of: number; readonly letter: string }
  | {
      readonly kind: 'record-appeal-outcome';
      readonly of: number;
      readonly outcome: ObjectionOutcome;
      readonly letter: string;
    };
