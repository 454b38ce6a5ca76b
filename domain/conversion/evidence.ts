import type { CivilDate } from '../calendar/civil-date.ts';
import type { EmploymentState } from '../employment/state.ts';
import type { Predicate } from '../evaluation/predicate.ts';
import { isEvaluated } from '../evaluation/state.ts';

type Quarter = { readonly year: number; readonly quarter: number };

/** A quarter of the SKP year and its predicate; none where it was not evaluated, whatever was put in its place. */
export type QuarterResult = Quarter & { readonly predicate?: Predicate };

/** What the instansi asks for: `conversion-quarters` and `conversion-predicate`. */
export type AskedEvidence = {
  readonly quarters: number;
  readonly lowest: 'good' | 'needs-improvement' | 'any';
};

/**
 * The evaluations by which somebody may be proposed (KONVERSI-DASAR): the last whole quarters before a day, those that were
 * not evaluated and those below the lowest predicate. They decide nothing: where they fall short, a person gives a reason.
 */
export type Evidence = {
  readonly quarters: readonly QuarterResult[];
  readonly missing: number;
  readonly below: number;
};

const best = [
  'sangat-baik',
  'baik',
  'butuh-perbaikan',
  'kurang',
  'sangat-kurang',
] as const satisfies readonly Predicate[];
const lowestAllowed = { good: 'baik', 'needs-improvement': 'butuh-perbaikan', any: 'sangat-kurang' } as const;

export function conversionEvidence(
  results: readonly QuarterResult[],
  { quarters: wanted, lowest }: AskedEvidence,
  on: CivilDate,
): Evidence {
  const quarters = lastQuarters(wanted, on).map(
    (one): QuarterResult => results.find(({ year, quarter }) => year === one.year && quarter === one.quarter) ?? one,
  );
  const rank = (predicate: Predicate) => best.indexOf(predicate);
  const isBelow = ({ predicate }: QuarterResult) =>
    predicate !== undefined && rank(predicate) > rank(lowestAllowed[lowest]);
  return {
    quarters,
    missing: quarters.filter(({ predicate }) => predicate === undefined).length,
    below: quarters.filter(isBelow).length,
  };
}

/** Whole calendar quarters that were over before a day, the latest first. */
function lastQuarters(n: number, on: CivilDate): readonly Quarter[] {
  const [year = 0, month = 1] = on.split('-').map(Number);
  const present = year * 4 + Math.floor((month - 1) / 3);
  return Array.from({ length: n }, (_, back) => {
    const index = present - 1 - back;
    return { year: Math.floor(index / 4), quarter: (index % 4) + 1 };
  });
}

/** The quarters of an employment that were evaluated, by what its own file knows of them. */
export function quarterResults({ evaluation }: EmploymentState): readonly QuarterResult[] {
  return evaluation.results.flatMap((result): QuarterResult[] => {
    const { year, quarter } = result;
    if (quarter === 'annual') return [];
    return [{ year, quarter, ...(isEvaluated(result) && { predicate: result.predicate }) }];
  });
}
