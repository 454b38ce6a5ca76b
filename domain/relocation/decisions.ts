import type { NoticeChannel } from '../appointment/decisions.ts';
import type { ContractItems, Party } from '../appointment/terms.ts';
import type { CivilDate } from '../calendar/civil-date.ts';
import type { Side } from './state.ts';

/** What is decided, or recorded, about the filling of a need in another unit, and about a wish to leave the instansi. */
export type RelocationDecision =
  | {
      readonly kind: 'open-relocation';
      readonly term: number;
      readonly toUnit: string;
      readonly position: string;
      /** The paper on which the need of that unit rests. */
      readonly need: string;
    }
  | { readonly kind: 'assess-competence'; readonly fits: boolean; readonly evidence: string }
  /** The word of one of both units. */
  | { readonly kind: 'agree-relocation'; readonly side: Side }
  | { readonly kind: 'refuse-relocation'; readonly side: Side; readonly reason: string }
  | { readonly kind: 'close-relocation'; readonly reason: string }
  | {
      readonly kind: 'relocate';
      readonly term: number;
      readonly skNumber: string;
      /** The first day in the other unit; it may lie ahead. */
      readonly from: CivilDate;
    }
  | { readonly kind: 'revoke-relocation'; readonly skNumber: string; readonly reason: string }
  | {
      readonly kind: 'sign-addendum';
      readonly relocation: number;
      readonly party: Party;
      readonly number: string;
      readonly items?: ContractItems;
    }
  | { readonly kind: 'record-move-request'; readonly letter: string }
  | { readonly kind: 'acknowledge-move-warning'; readonly channel: NoticeChannel }
  | { readonly kind: 'withdraw-move-request'; readonly letter: string }
  | { readonly kind: 'note-selection-registration'; readonly selection: string };
