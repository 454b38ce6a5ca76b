import type { CivilDate } from '../calendar/civil-date.ts';
import type { Instant } from '../calendar/zone.ts';
import type { ObjectionOutcome } from './events.ts';

/** A step of a contest: the number of its event, the day it happened and the instant at which that was recorded. */
export type Step = { readonly seq: number; readonly on: CivilDate; readonly recordedAt: Instant };
type Letter = Step & { readonly letter: string };
type Answer = Letter & { readonly outcome: ObjectionOutcome };

/** What became of a decision once it was delivered; `of` is the number of its event. */
export type Contest = {
  readonly of: number;
  readonly delivered: Step;
  readonly holds: boolean;
  readonly grace: number;
  readonly objection?: Letter;
  readonly answer?: Answer;
  readonly appeal?: Letter;
  readonly verdict?: Answer;
  /** The days in which it could be contested went by unused. */
  readonly ended?: true;
};

/** Every decision about this employment that was delivered, in the order of the deliveries. */
export type ObjectionState = readonly Contest[];

export const noObjections: ObjectionState = [];
