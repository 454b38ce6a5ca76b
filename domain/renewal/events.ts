import type { ContractItems, Party } from '../appointment/terms.ts';
import type { CivilDate } from '../calendar/civil-date.ts';
import type { UnitCalendar } from '../clock/due-date.ts';
import type { Term } from '../employment/term.ts';
import type { EndGround, Evidence, Preparation, SigningCause } from './terms.ts';

/** What leads from one contract year to the next, or to its end; `term` is the number of the term that runs out. */
type AtTheEnd =
  /** The lead time of the instansi has begun: somebody prepares, the PPK decides. */
  | { readonly type: 'renewal-opened'; readonly term: number }
  | ({ readonly type: 'renewal-prepared'; readonly term: number } & Preparation)
  /** Diktum KEDUA PULUH TUJUH: one more term, by a decision, from the day after the last. */
  | {
      readonly type: 'renewed';
      readonly term: number;
      readonly next: Term;
      readonly reason: string;
      readonly basis?: string;
      /** What was there to be weighed. */
      readonly evidence: readonly Evidence[];
      /** How the other unit counts, where the next term is worked in one. */
      readonly calendar?: UnitCalendar;
    }
  | {
      readonly type: 'not-renewed';
      readonly term: number;
      readonly skNumber: string;
      readonly reason: string;
      readonly grounds: readonly EndGround[];
      readonly evidence: readonly Evidence[];
      readonly lastDay: CivilDate;
      readonly budgetWarningRead?: true;
    }
  /** Diktum KEDUA PULUH EMPAT huruf e: the pension age comes before the last day of the term. */
  | {
      readonly type: 'pension-age-recorded';
      readonly term: number;
      readonly skNumber: string;
      readonly lastDay: CivilDate;
    }
  /** The last day went by without a decision: no termination, no SK, nothing to BKN. */
  | { readonly type: 'term-lapsed'; readonly term: number }
  /** The first day of a term that was decided before it. */
  | { readonly type: 'term-began'; readonly term: number };

/** What follows a renewal; `term` is the number of the term that was decided. */
type AfterIt =
  | {
      readonly type: 'renewal-signed';
      readonly term: number;
      readonly party: Party;
      readonly contractNumber: string;
      readonly items?: ContractItems;
    }
  | {
      readonly type: 'signing-date-set';
      readonly term: number;
      readonly cause: SigningCause;
      readonly lastDay: CivilDate;
    }
  | { readonly type: 'copy-sent' | 'wage-list-sent'; readonly term: number; readonly letterNumber: string }
  | { readonly type: 'siasn-updated'; readonly term: number };

export type RenewalEvent = AtTheEnd | AfterIt;
