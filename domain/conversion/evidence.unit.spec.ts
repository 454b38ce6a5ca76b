import { expect, it } from 'vitest';
import { civilDate } from '../calendar/civil-date.ts';
import { conversionEvidence } from './evidence.ts';

const results = [
  { year: 2026, quarter: 2, predicate: 'baik' },
  { year: 2026, quarter: 1, predicate: 'butuh-perbaikan' },
  { year: 2025, quarter: 4, predicate: 'sangat-baik' },
  { year: 2025, quarter: 3, predicate: 'kurang' },
] as const;
const on = civilDate('2026-07-01');

it('looks at the whole quarters that were over before the day, the latest first', () => {
  expect(conversionEvidence(results, { quarters: 2, lowest: 'good' }, on).quarters).toEqual([results[0], results[1]]);
  const inJune = conversionEvidence(results, { quarters: 3, lowest: 'good' }, civilDate('2026-06-30'));
  expect(inJune.quarters).toEqual([results[1], results[2], results[3]]);
  const inJanuary = conversionEvidence([], { quarters: 1, lowest: 'good' }, civilDate('2026-01-01'));
  expect(inJanuary.quarters).toEqual([{ year: 2025, quarter: 4 }]);
});

it.each([
  ['good', 2],
  ['needs-improvement', 1],
  ['any', 0],
] as const)('counts what lies below the lowest predicate, %s: %i', (lowest, below) => {
  expect(conversionEvidence(results, { quarters: 4, lowest }, on)).toMatchObject({ missing: 0, below });
});

it('counts a quarter that was not evaluated as missing, never as good or bad', () => {
  const replaced = [{ year: 2026, quarter: 2 }];
  expect(conversionEvidence(replaced, { quarters: 2, lowest: 'good' }, on)).toMatchObject({ missing: 2, below: 0 });
});
