import type { CivilDate } from '../calendar/civil-date.ts';
import type { Stamp } from '../case/event.ts';
import type { Known } from '../case/known.ts';
import type { ActingPolicy } from './acting.ts';
import type { InstansiKind } from './kuasa.ts';
import type { Power } from './powers.ts';
import type { AuthorityRegister, HeldGrant } from './register.ts';

/** Two accounts of which one stands in, or stood in, for the other: from a day on, until before another. */
type Tie = {
  readonly account: string;
  readonly from: CivilDate;
  readonly until: CivilDate;
  /** Whose mandate this is stood in for the other, and not the other way round. */
  readonly as?: 'deputy';
};

/** What the instansi is, and what it answered about authority, as it holds on the day of the decision. */
export type AuthorityAnswers = {
  readonly instansi: InstansiKind;
  readonly acting: ActingPolicy;
  /** Whether each power needs a kuasa of its own (`kuasa-separate`). */
  readonly separate: boolean;
  /** The powers of which whoever prepared may not decide. */
  readonly fourEyes: readonly Power[];
  /** Whether a TMT may lie before the day of its SK (`retroactive-tmt`). */
  readonly retroactiveTmt: boolean;
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

/** With what this account comes, as the register knows it. */
export function mandateFor(account: string, register: AuthorityRegister, answers: AuthorityAnswers): Mandate {
  const grants = register.grants.filter((grant) => grant.account === account).map(carried);
  return { version: register.version, grants, ties: tiesOf(register, account), answers };
}

function carried({ revoked, ...grant }: HeldGrant): CarriedGrant {
  return { ...grant, ...(revoked && { revoked: { on: revoked.on } }) };
}

/** Whoever stood in for this account, and whomever it stood in for. */
function tiesOf({ absences }: AuthorityRegister, account: string): readonly Tie[] {
  return absences
    .filter((one) => one.account === account || one.deputy === account)
    .map(({ account: absent, deputy, from, until }) => ({
      account: absent === account ? deputy : absent,
      from,
      until,
      ...(absent !== account && { as: 'deputy' }),
    }));
}

/**
 * What comes with a decision: the revision that its author saw, the mandate where a power is needed, and what else had to
 * be looked up for it.
 */
export type DecisionStamp = Stamp & {
  readonly expectedRevision?: number;
  readonly mandate?: Mandate;
  readonly known?: Known;
};
