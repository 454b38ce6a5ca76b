import type { CivilDate } from '../calendar/civil-date.ts';
import type { Funding } from '../wages/funding.ts';
import type { Hours } from '../wages/hours.ts';
import type { WageCheck } from '../wages/judge-wage.ts';
import type { GrantedKind } from './kinds.ts';

/** A wage as the ledger keeps it: how it was checked and from what it is paid, never how much it is. */
export type WageDecided = {
  /** Number of the contract year. */
  readonly term: number;
  readonly from: CivilDate;
  /** The sealed sheet in which the amounts lie, and a keyed digest of it. */
  readonly sheet: string;
  readonly digest: string;
  readonly hours: Hours;
  readonly funding: Funding;
  readonly check: WageCheck;
  /** Below its floor: why, in words. */
  readonly exception?: string;
  /** Number of the event of a wage that was written down wrongly. */
  readonly replaces?: number;
};

/** What happens in wage and entitlements. */
export type EntitlementEvent =
  | ({ readonly type: 'wage-set' } & WageDecided)
  /** One contract gives what the instansi does not give to all, or gives it longer. */
  | {
      readonly type: 'entitlement-granted';
      readonly entitlement: GrantedKind;
      readonly from: CivilDate;
      readonly until?: CivilDate;
      readonly basis: string;
    }
  /** From a day on one contract does not give it, whatever the instansi gives to all. */
  | {
      readonly type: 'entitlement-ended';
      readonly entitlement: GrantedKind;
      readonly from: CivilDate;
      readonly basis: string;
      readonly reason: string;
    };
