import type { ContractItems, Party } from '../appointment/terms.ts';
import type { CivilDate } from '../calendar/civil-date.ts';
import type { RenewalKnown } from './known.ts';
import type { EndGround, Preparation, SigningCause } from './terms.ts';

/** `known` never comes from whoever decides. */
type Known = { readonly known?: RenewalKnown };

/** What is decided or recorded at the end of a contract year; `term` is the number of the one that runs out. */
type AtTheEnd =
  | ({ readonly kind: 'prepare-renewal'; readonly term: number } & Preparation)
  | (Known & {
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
    })
  | (Known & {
      readonly kind: 'not-renew';
      readonly term: number;
      readonly skNumber: string;
      readonly reason: string;
      readonly grounds: readonly EndGround[];
      /** Whoever decides has read that budget as the only ground is contested. */
      readonly budgetWarningRead?: boolean;
    })
  | (Known & { readonly kind: 'record-pension-age'; readonly term: number; readonly skNumber: string });

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
