import type { CivilDate } from '../calendar/civil-date.ts';
import type { AuthorityRegister, DisputedDecision, Settlement } from './register.ts';

/** A decision as it stands in the ledger, with the authority it names and the day, at its place, on which it was recorded. */
type Taken = DisputedDecision & {
  readonly authority: number;
  readonly effectiveOn: CivilDate;
  readonly recordedOn: CivilDate;
};

export type Dispute = DisputedDecision & {
  readonly authority: number;
  /** Number of the revocation in the register. */
  readonly revocation: number;
  /** Number of the PPK's word in the register, and what it says. */
  readonly settled?: Settlement;
};

/**
 * WEWENANG-DIPERSOALKAN: the authority was revoked as of a day on or before the one on which the decision took effect or
 * was recorded, which nobody knew when it was taken. The decision holds until the PPK says otherwise.
 */
export function disputeOf({ grants, settled }: AuthorityRegister, taken: Taken): Dispute | undefined {
  const { stream, seq, authority, effectiveOn, recordedOn } = taken;
  const { revoked } = grants.find(({ id }) => id === authority) ?? {};
  if (revoked === undefined || (effectiveOn < revoked.on && recordedOn < revoked.on)) return undefined;
  const word = settled.find((one) => one.stream === stream && one.seq === seq);
  const settlement = word && { settled: { by: word.by, as: word.as } };
  return { stream, seq, authority, revocation: revoked.seq, ...settlement };
}
