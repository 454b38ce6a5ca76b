import type { ContractItems, Party } from '../appointment/terms.ts';
import type { Term } from '../employment/term.ts';

/** What leads from one contract year to the next, or to its end; `term` is the number of the term that runs out. */
export type RenewalEvent =
  /** The lead time of the instansi has begun: somebody prepares, the PPK decides. */
  | { readonly type: 'renewal-opened'; readonly term: number }
  /** Diktum KEDUA PULUH TUJUH: one more year, by a decision, from the day after the last. */
  | {
      readonly type: 'renewed';
      readonly term: number;
      readonly next: Term;
      readonly reason: string;
      readonly basis?: string;
    }
  | {
      readonly type: 'renewal-signed';
      readonly term: number;
      readonly party: Party;
      readonly contractNumber: string;
      readonly items?: ContractItems;
    }
  | { readonly type: 'not-renewed'; readonly term: number; readonly skNumber: string; readonly reason: string }
  /** The last day went by without a decision: no termination, no SK, nothing to BKN. */
  | { readonly type: 'term-lapsed'; readonly term: number }
  /** The first day of a term that was decided before it. */
  | { readonly type: 'term-began'; readonly term: number };
