import { endOfOneYear } from '../appointment/contract.ts';
import type { ContractItems, Party } from '../appointment/terms.ts';
import { addDays, type CivilDate } from '../calendar/civil-date.ts';

/**
 * One contract year (diktum KETIGA BELAS): the days for which an SK and its perjanjian kerja hold, both inclusive. `n`
 * counts the terms of this employment from 1 and names the period in every decision about it.
 */
export type Term = {
  readonly n: number;
  readonly from: CivilDate;
  readonly until: CivilDate;
  /** Title of the position and code of the unit in which it is worked. */
  readonly position: string;
  readonly unit: string;
  /** The SK by which it holds; a term that was declared at import may have none. */
  readonly sk?: { readonly number: string; readonly on: CivilDate };
  readonly contract?: TermContract;
  /** Renewed only after the term before it had run out. */
  readonly decidedLate?: true;
  /** Its last day is that of the pension age, by the decision itself: nothing renews it. */
  readonly endsAtPension?: true;
  /** Longer than the one year of diktum KETIGA BELAS, since the instansi answered so (`term-years`). */
  readonly notOneYear?: true;
};

/** The perjanjian kerja of a term; with both parties' names under it, it is concluded. */
type TermContract = {
  readonly number: string;
  readonly items: ContractItems;
  readonly signedBy: readonly Party[];
  /** The day on which the second party signed. */
  readonly signedOn?: CivilDate;
};

/** Whether both parties have signed. */
export function isConcluded({ contract }: Term): boolean {
  return contract?.signedBy.length === 2;
}

/** Signed only after its first day: a state that is shown, not an error. */
export function isSignedLate({ contract, from }: Term): boolean {
  return contract?.signedOn !== undefined && contract.signedOn > from;
}

/**
 * The last day of a term that begins on `from`: one year unless the instansi answered otherwise (`term-years`), or the day
 * on which the pension age is reached, whichever comes first (MASA-SAMPAI-BUP).
 */
export function endOfTerm(from: CivilDate, years = 1, pensionOn?: CivilDate): CivilDate {
  let until = endOfOneYear(from);
  for (let year = 1; year < years; year += 1) until = endOfOneYear(addDays(until, 1));
  return pensionOn !== undefined && pensionOn < until ? pensionOn : until;
}
