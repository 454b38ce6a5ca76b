import { expect, it } from 'vitest';
import { obligations } from './obligations.ts';

it('an employee has four obligations', () => {
  expect(Object.keys(obligations)).toEqual(['loyalty', 'law', 'conduct', 'neutrality']);
  expect(obligations.loyalty).toMatch('Pancasila');
});
