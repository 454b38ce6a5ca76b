import { expect, it } from 'vitest';
import { faultsOf } from './bulk-faults.ts';

const counts = { waiting: 0, decided: 118, refused: 2, failed: 0, skipped: 0 };

it('a bench of a bulk run says when files do not add up, and when the ledger has more or fewer decisions than files', () => {
  expect(faultsOf(counts, 120, { events: 118, files: 118 })).toEqual([]);
  expect(faultsOf(counts, 121, { events: 118, files: 118 })).toEqual(['120 files of 121, 0 of them still waiting']);
  expect(faultsOf({ ...counts, waiting: 1, refused: 1 }, 120, { events: 118, files: 118 })).toHaveLength(1);
  for (const ledger of [
    { events: 119, files: 118 },
    { events: 117, files: 117 },
    { events: 118, files: 117 },
  ])
    expect(faultsOf(counts, 120, ledger)).toHaveLength(1);
});
