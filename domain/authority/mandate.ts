import type { CivilDate } from '../calendar/civil-date.ts';
import type { Stamp } from '../case/event.ts';
import type { ActingPolicy } from './acting.ts';
import type { InstansiKind } from './kuasa.ts';
import type { Power } from './powers.ts';
import type { HeldGrant } from './register.ts';

/** Two accounts of which one stands in, or stood in, for the other: from a day on, until before another. */
export type Tie = { readonly account: string; readonly from: CivilDate; readonly until: CivilDate };

/** What the instansi is, and what it answered about authority, as it holds on the day of the decision. */
export type AuthorityAnswers = {
  readonly instansi: InstansiKind;
  readonly acting: ActingPolicy;
  /** Whether each power needs a kuasa of its own (`kuasa-separate`). */
  readonly separate: boolean;
  /** The powers of which whoever prepared may not decide. */
  readonly fourEyes: readonly Power[];
};

/** An authority as it travels with a decision. Why it was revoked is told in free words, and stays in the register. */
export type CarriedGrant = Omit<HeldGrant, 'revoked'> & { readonly revoked?: { readonly on: CivilDate } };

/**
 * With what an official comes before a case: their authorities, as the register knew them at `version`, and whose deputy
 * they are. It travels with the decision; what the ledger keeps of it is the authority that was used.
 */
export type Mandate = {
  readonly version: number;
  readonly grants: readonly CarriedGrant[];
  readonly ties: readonly Tie[];
  readonly answers: AuthorityAnswers;
};

/** What comes with a decision: the revision that its author saw, and the mandate where a power is needed. */
export type DecisionStamp = Stamp & { readonly expectedRevision?: number; readonly mandate?: Mandate };
