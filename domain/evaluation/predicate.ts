/** Where a result or a conduct lies against what was expected. */
export const against = ['above', 'as-expected', 'below'] as const;
export type Against = (typeof against)[number];

export type Predicate = 'sangat-baik' | 'baik' | 'butuh-perbaikan' | 'kurang' | 'sangat-kurang';

/** PermenPANRB 6/2022: the result of work, then conduct. Conduct below expectation spoils any result. */
const MATRIX: Readonly<Record<Against, Readonly<Record<Against, Predicate>>>> = {
  above: { below: 'kurang', 'as-expected': 'baik', above: 'sangat-baik' },
  'as-expected': { below: 'kurang', 'as-expected': 'baik', above: 'baik' },
  below: { below: 'sangat-kurang', 'as-expected': 'butuh-perbaikan', above: 'butuh-perbaikan' },
};

/** The predicate of a period. It opens a review at most; by itself it ends nothing. */
export function predicateOf(result: Against, conduct: Against): Predicate {
  return MATRIX[result][conduct];
}
