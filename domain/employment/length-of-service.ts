import { addDays, type CivilDate } from '../calendar/civil-date.ts';
import type { Term } from './term.ts';

/** Days without an agreement between two terms, both inclusive. */
type Gap = { readonly from: CivilDate; readonly until: CivilDate };

/**
 * Masa kerja as people write it, `01 Tahun 00 Bulan`, with the gaps in it: counted from the TMT of appointment through
 * renewals and relocations (MASA-KERJA), a gap is shown and not bridged (JEDA-TIDAK-DISAMBUNG).
 */
export type LengthOfService = { readonly years: number; readonly months: number; readonly gaps: readonly Gap[] };

/** Up to and including `on`; the months that a gap takes away are whole months of its days. */
export function lengthOfService(
  appointedOn: CivilDate,
  terms: readonly Pick<Term, 'from' | 'until'>[],
  on: CivilDate,
): LengthOfService {
  const gaps = gapsBetween(terms).filter((gap) => gap.from <= on);
  const lost = gaps.reduce((sum, gap) => sum + monthsBetween(gap.from, addDays(earlier(gap.until, on), 1)), 0);
  const months = Math.max(0, monthsBetween(appointedOn, addDays(on, 1)) - lost);
  return { years: Math.floor(months / 12), months: months % 12, gaps };
}

/** Where a term does not begin on the day after the one before it. */
function gapsBetween(terms: readonly Pick<Term, 'from' | 'until'>[]): readonly Gap[] {
  return terms.slice(1).flatMap(({ from }, index) => {
    const first = addDays(terms[index]!.until, 1);
    return first < from ? [{ from: first, until: addDays(from, -1) }] : [];
  });
}

/** Whole months from one day to before another. */
function monthsBetween(from: CivilDate, to: CivilDate): number {
  const [y = 0, m = 0, d = 0] = from.split('-').map(Number);
  const [y2 = 0, m2 = 0, d2 = 0] = to.split('-').map(Number);
  return Math.max(0, (y2 - y) * 12 + (m2 - m) - (d2 < d ? 1 : 0));
}

function earlier(one: CivilDate, other: CivilDate): CivilDate {
  return one < other ? one : other;
}
