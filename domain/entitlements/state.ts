import type { CivilDate } from '../calendar/civil-date.ts';
import type { WageDecided } from './events.ts';
import type { GrantedKind } from './kinds.ts';

/** A wage as the ledger knows it, by the number of its event: its amount lies in a sealed sheet. */
export type HeldWage = WageDecided & {
  readonly seq: number;
  /** The role, or the part of the system, that decided it. */
  readonly decidedBy: string;
  /** A later wage took its place, as if it had never been: it had been written down wrongly. */
  readonly replaced?: true;
};

/** What one contract says beside the policies of its instansi; the later speaks before the earlier. */
export type HeldException = {
  readonly seq: number;
  readonly entitlement: GrantedKind;
  readonly given: boolean;
  readonly from: CivilDate;
  /** Last day. */
  readonly until?: CivilDate;
  /** The paper. */
  readonly basis: string;
};

/** What is known of wage and entitlements. */
export type EntitlementState = {
  /** The one decided last. */
  readonly wage?: HeldWage;
  /** In the order of their deciding. */
  readonly earlier: readonly HeldWage[];
  readonly exceptions: readonly HeldException[];
};

export const noEntitlements: EntitlementState = { earlier: [], exceptions: [] };

/** Of an employment what is asked here. */
type WithEntitlements = { readonly entitlements: EntitlementState };

/** Every wage that holds, or held, on the days that it says, first day first. */
export function wagesOf({ entitlements: { earlier, wage } }: WithEntitlements): readonly HeldWage[] {
  const all = [...earlier, ...(wage ? [wage] : [])].filter(({ replaced }) => replaced === undefined);
  return all.sort((a, b) => (a.from < b.from ? -1 : 1));
}

/** Whether the SK of this term can state its wage: SK-MEMUAT-UPAH. */
export function hasWageFor(state: WithEntitlements, term: number): boolean {
  return wagesOf(state).some((wage) => wage.term === term);
}
