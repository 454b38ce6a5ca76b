import type { ContractItems, Party } from '../appointment/terms.ts';
import type { CivilDate } from '../calendar/civil-date.ts';
import type { EndGround, Preparation, SigningCause } from './terms.ts';

/** What is decided or recorded at the end of a contract year; `term` is the number of the one that runs out. */
type AtTheEnd =
  | ({ readonly kind: 'prepare-renewal'; readonly term: number } & Preparation)
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
    }
  | {
      readonly kind: 'not-renew';
      readonly term: number;
      readonly skNumber: string;
      readonly reason: string;
      readonly grounds: readonly EndGround[];
      /** Whoever decides has read that budget as the only ground is contested. */
      readonly budgetWarningRead?: boolean;
    }
  | { readonly kind: 'record-pension-age'; readonly term: number; readonly skNumber: string };

/** What follows a renewal; `term` is the number of the term that was decided. */
type AfterIt =
  | {
      readonly kind: 'sign-renewal';
      readonly term: number;
      readonly party: Party;
      readonly contractNumber: string;
      readonly items?: ContractItems;
    }
  | {
      readonly kind: 'set-signing-date';
      readonly term: number;
      readonly cause: SigningCause;
      readonly lastDay: CivilDate;
    }
  | {
      readonly kind: 'record-copy-sent' | 'record-wage-list-sent';
      readonly term: number;
      readonly letterNumber: string;
    }
  | { readonly kind: 'record-siasn-updated'; readonly term: number };

export type RenewalDecision = AtTheEnd | AfterIt;

export type RenewalDecisionOf<Kind extends RenewalDecision['kind']> = Extract<RenewalDecision, { kind: Kind }>;
