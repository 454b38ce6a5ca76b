import { expect, it } from 'vitest';
import { predicateOf } from './predicate.ts';

it.each([
  ['above', 'below', 'kurang'],
  ['above', 'as-expected', 'baik'],
  ['above', 'above', 'sangat-baik'],
  ['as-expected', 'below', 'kurang'],
  ['as-expected', 'as-expected', 'baik'],
  ['as-expected', 'above', 'baik'],
  ['below', 'below', 'sangat-kurang'],
  ['below', 'as-expected', 'butuh-perbaikan'],
  ['below', 'above', 'butuh-perbaikan'],
] as const)('a result %s and a conduct %s make %s', (result, conduct, predicate) => {
  expect(predicateOf(result, conduct)).toBe(predicate);
});
