import type { BulkCounts } from '../../domain/bulk/bulk.ts';

/** What is wrong with a run that has been through its list of `total`, by its own figures and by those of the ledger. */
export function faultsOf(
  counts: BulkCounts,
  total: number,
  ledger: { readonly events: number; readonly files: number },
): readonly string[] {
  const sum = Object.values(counts).reduce((one, other) => one + other, 0);
  return [
    ...(sum === total && counts.waiting === 0
      ? []
      : [`${sum} files of ${total}, ${counts.waiting} of them still waiting`]),
    ...(ledger.events === counts.decided && ledger.files === counts.decided
      ? []
      : [`${counts.decided} files decided, but ${ledger.events} decisions in the ledger, in ${ledger.files} files`]),
  ];
}
