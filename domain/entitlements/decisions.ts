import type { CivilDate } from '../calendar/civil-date.ts';
import type { Funding } from '../wages/funding.ts';
import type { WageDecided } from './events.ts';
import type { GrantedKind } from './kinds.ts';

/** What the instansi answered, for the day of the wage. */
type WageAnswers = {
  /** `below-floor-exception`. */
  readonly belowFloor: boolean;
  /** `funding-source`. */
  readonly expenditure: Funding['expenditure'];
};

/** What is decided, or recorded, about wage and entitlements; `term` is the number of the contract year. */
export type EntitlementDecision =
  | ({ readonly kind: 'set-wage'; readonly answers: WageAnswers } & WageDecided)
  | {
      readonly kind: 'grant-entitlement';
      readonly term: number;
      readonly entitlement: GrantedKind;
      readonly from: CivilDate;
      readonly until?: CivilDate;
      /** The paper by which this contract gives it. */
      readonly basis: string;
    }
  | {
      readonly kind: 'end-entitlement';
      readonly term: number;
      readonly entitlement: GrantedKind;
      /** The first day on which it is given no more. */
      readonly from: CivilDate;
      readonly basis: string;
      readonly reason: string;
    };
