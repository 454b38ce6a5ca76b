import type { ItemError } from '../problems/problem.ts';
import { finding } from './finding-texts.ts';

/** The numbers by which a row names its person. */
export type Numbers = { readonly nik: string; readonly ni: string };

/** Nobody stands twice in a list: every row whose NIK or NI another has too is named. */
export function repeatFindings(rows: readonly Numbers[]): readonly ItemError[] {
  const [niks, nis] = [countsOf(rows.map(({ nik }) => nik)), countsOf(rows.map(({ ni }) => ni))];
  return rows.flatMap(({ nik, ni }, index) => [
    ...((niks.get(nik) ?? 0) > 1 ? [finding(index + 1, 'nik', 'NIK_TWICE_IN_FILE')] : []),
    ...((nis.get(ni) ?? 0) > 1 ? [finding(index + 1, 'nomor_induk', 'NI_TWICE_IN_FILE')] : []),
  ]);
}

function countsOf(values: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const value of values) if (value !== '') counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}
