import type { CivilDate } from '../calendar/civil-date.ts';
import { isActing } from './acting.ts';
import {
  type AuthorityRegister,
  approvalOn,
  type Dispute,
  type HeldGrant,
  holdsOn,
  type Settlement,
} from './register.ts';

/** A decision as the ledger has it now, with the authority it names. */
export type Taken = Omit<Dispute, 'revocation'> & {
  /** The day on which it takes effect as it was decided; `effectiveOn` is that day as it was last corrected. */
  readonly decidedFor: CivilDate;
  /** The day, at its place, on which it was recorded. */
  readonly recordedOn: CivilDate;
};

/**
 * WEWENANG-DIPERSOALKAN: the authority was revoked as of a day on or before the one on which the decision took effect or
 * was recorded, which nobody knew when it was taken; or a correction moved the decision to a day on which its authority,
 * or the approval that it stood on, did not hold. The decision holds until the PPK says otherwise.
 */
export function disputeOf({ grants }: Pick<AuthorityRegister, 'grants'>, taken: Taken): Dispute | undefined {
  const { stream, seq, authority, effectiveOn, recordedOn } = taken;
  const grant = grants.find(({ id }) => id === authority);
  if (grant === undefined) return undefined;
  const { revoked } = grant;
  const isRevoked = revoked !== undefined && (revoked.on <= effectiveOn || revoked.on <= recordedOn);
  if (!isRevoked && holdsOn(grant, effectiveOn) && !lostApproval(grant, taken)) return undefined;
  return { stream, seq, authority, effectiveOn, ...(isRevoked && { revocation: revoked.seq }) };
}

/**
 * How a decision stands: in dispute, or settled. A word of the PPK holds for the day that it was said of, whatever is
 * revoked since; a decision that is then moved to another day may come into dispute once more.
 */
export function standingOf(
  { grants, settled }: Pick<AuthorityRegister, 'grants' | 'settled'>,
  taken: Taken,
): Dispute | Settlement | undefined {
  const words = settled.filter(({ stream, seq }) => stream === taken.stream && seq === taken.seq);
  const said = words.findLast(({ effectiveOn }) => effectiveOn === taken.effectiveOn);
  return said ?? disputeOf({ grants }, taken) ?? words.at(-1);
}

function lostApproval(grant: HeldGrant, { decidedFor, effectiveOn }: Taken): boolean {
  return isActing(grant) && approvalOn(grant, decidedFor) !== undefined && approvalOn(grant, effectiveOn) === undefined;
}
