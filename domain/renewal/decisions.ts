import type { ContractItems, Party } from '../appointment/terms.ts';
import type { CivilDate } from '../calendar/civil-date.ts';

/** What is decided at the end of a contract year; `term` is the number of the one that runs out. */
export type RenewalDecision =
  | {
      readonly kind: 'renew';
      readonly term: number;
      readonly skNumber: string;
      /** In words: what was weighed. */
      readonly reason: string;
      /** The paper by which it is renewed although the term has run out. */
      readonly basis?: string;
      /** Another position or unit of the same instansi; the present ones without it. */
      readonly position?: string;
      readonly unit?: string;
      /** The day of the pension age, where it lies within the coming year. */
      readonly pensionOn?: CivilDate;
    }
  | {
      readonly kind: 'sign-renewal';
      readonly term: number;
      readonly party: Party;
      readonly contractNumber: string;
      readonly items?: ContractItems;
    }
  | { readonly kind: 'not-renew'; readonly term: number; readonly skNumber: string; readonly reason: string };
