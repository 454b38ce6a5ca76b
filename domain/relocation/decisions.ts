import type { NoticeChannel } from '../appointment/decisions.ts';
import type { ContractItems, Party } from '../appointment/terms.ts';
import type { CivilDate } from '../calendar/civil-date.ts';
import type { UnitCalendar } from '../clock/due-date.ts';
import type { RelocationForm, Side } from './state.ts';

/**
 * What is decided, or recorded, about the filling of a need in another unit, and about a wish to leave the instansi. What
 * is marked *supplied* no sender writes: it is added where the decision is received (registry/supplied.ts).
 */
export type RelocationDecision =
  | {
      readonly kind: 'open-relocation';
      readonly term: number;
      readonly toUnit: string;
      readonly position: string;
      /** The paper on which the need of that unit rests. */
      readonly need: string;
      /** Supplied: how that unit works; absent where the instansi has no such unit. */
      readonly calendar?: UnitCalendar;
    }
  | { readonly kind: 'assess-competence'; readonly fits: boolean; readonly evidence: string }
  | ({ readonly kind: 'agree-relocation' } & ByUnit)
  | ({ readonly kind: 'refuse-relocation'; readonly reason: string } & ByUnit)
  | { readonly kind: 'close-relocation'; readonly reason: string }
  | {
      readonly kind: 'relocate';
      readonly term: number;
      readonly skNumber: string;
      /** The first day in the other unit; it may lie ahead. */
      readonly from: CivilDate;
      /** Supplied. */
      readonly form?: RelocationForm;
    }
  | { readonly kind: 'revoke-relocation'; readonly skNumber: string; readonly reason: string }
  | {
      readonly kind: 'sign-addendum';
      readonly relocation: number;
      readonly party: Party;
      readonly number: string;
      readonly items?: ContractItems;
    }
  | {
      readonly kind: 'record-move-request';
      readonly letter: string;
      /** Supplied. */
      readonly mustConfirm?: boolean;
    }
  | { readonly kind: 'acknowledge-move-warning'; readonly channel: NoticeChannel }
  | { readonly kind: 'withdraw-move-request'; readonly letter: string }
  | { readonly kind: 'note-selection-registration'; readonly selection: string };

/** The word of one of both units. */
type ByUnit = {
  readonly side: Side;
  /** Supplied: the unit of whoever speaks. */
  readonly callerUnit?: string;
};
