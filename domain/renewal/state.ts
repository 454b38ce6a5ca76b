import type { Preparer } from '../authority/four-eyes.ts';
import type { CivilDate } from '../calendar/civil-date.ts';
import type { Fact } from '../case/facts.ts';
import type { UnitCalendar } from '../clock/due-date.ts';
import type { Term } from '../employment/term.ts';
import type { Preparation } from './terms.ts';

/** The way out of the present term, and what is still owed for a decided one. */
export type RenewalState = {
  /** Set once the lead time has begun. */
  readonly opened?: true;
  /** As the desk prepared it last; everybody who did so since it opened may not decide. */
  readonly prepared?: Preparation & { readonly seq: number; readonly by: readonly Preparer[] };
  /** Decided, and begins on its first day. */
  readonly next?: Term;
  /** Of `next`: how its unit counts, where that is another one. */
  readonly calendar?: UnitCalendar;
  /** Decided that it ends, and why. */
  readonly ends?: { readonly on: CivilDate; readonly outcome: 'not-renewed' | 'pension-age' };
  /** The last day went by without a decision. */
  readonly lapsed?: true;
  /** The last day that an official set for a signature that stays away. */
  readonly signing?: Signing;
  /** What is owed for each term that was decided here. */
  readonly owed?: readonly Owed[];
  /** The end of the employment stands in SIASN. */
  readonly endInSiasn?: Done;
};

type Signing = {
  readonly term: number;
  /** Number of the event that set it. */
  readonly seq: number;
  readonly on: CivilDate;
  readonly lastDay: CivilDate;
};

/** What has been done after the signing of a decided term; what is not there is still owed. */
export type Owed = {
  readonly term: number;
  readonly copy?: Done;
  readonly wageList?: Done;
  readonly siasn?: Done;
};

type Done = Omit<Fact, 'account'>;
