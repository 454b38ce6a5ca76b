import { expect, it } from 'vitest';
import { isAmount, rupiahOf, senOf } from './minimum-wages.ts';

it.each([
  ['2327386.07', 232_738_607],
  ['3100881.4', 310_088_140],
  ['5729876', 572_987_600],
])('%s rupiah are %i sen, exactly', (text, sen) => expect([isAmount(text), senOf(text)]).toEqual([true, sen]));

it.each([
  [232_738_607, '2327386.07'],
  [310_088_140, '3100881.40'],
  [572_987_600, '5729876'],
])('%i sen are written %s', (sen, text) => expect(rupiahOf(sen)).toBe(text));

it('an amount is written as decrees do, without signs of thousands', () => {
  for (const text of ['', '0', '2.327.386,07', '2327386.075', '-1', '1e9', '2327386.'])
    expect(isAmount(text)).toBe(false);
});
