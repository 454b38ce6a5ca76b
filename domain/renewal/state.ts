import type { CivilDate } from '../calendar/civil-date.ts';
import type { Term } from '../employment/term.ts';

/** The way out of the present term. */
export type RenewalState = {
  /** Set once the lead time has begun. */
  readonly opened?: true;
  /** Decided, and begins on its first day. */
  readonly next?: Term;
  /** Decided that it ends with its last day. */
  readonly ends?: { readonly on: CivilDate };
  /** The last day went by without a decision. */
  readonly lapsed?: true;
};
