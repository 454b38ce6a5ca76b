import { expect, it } from 'vitest';
import { type Funding, isAccountOf } from './funding.ts';

it.each([
  ['apbd', 'goods-and-services', '5.1.02.02.01.0088', true],
  ['apbd', 'goods-and-services', '5.1.02.02.01.0083', true],
  ['apbd', 'goods-and-services', '5.1.02.02.01.0082', false],
  ['apbd', 'goods-and-services', '5.1.02.02.01.0091', false],
  ['apbd', 'goods-and-services', '5.1.01.01.01.0001', false],
  ['apbd', 'personnel', '5.1.01.01.01.0001', true],
  ['apbd', 'personnel', '5.1.02.02.01.0088', false],
  ['apbn', 'goods-and-services', '521111', true],
  ['blud', 'goods-and-services', '5.1.02.99.99.9999', true],
] as const)('%s, %s: %s is %s', (source, expenditure, account, fits) => {
  const funding: Funding = { source, expenditure, account, budget: { state: 'dpa' } };
  expect(isAccountOf(funding)).toBe(fits);
});
