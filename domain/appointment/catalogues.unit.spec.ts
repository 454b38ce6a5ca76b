import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { civilDate } from '../calendar/civil-date.ts';
import { cancellationCatalogue } from './cancellation-grounds.ts';
import { niFaults } from './identity-number.ts';
import { cancellationGrounds, contractItemNames } from './terms.ts';

describe('an NI', () => {
  it.each([
    ['199001312025241001', []],
    ['19900131 202524 1 001', []],
    ['19900131202524100', ['NI_LENGTH']],
    ['1990013120252410010', ['NI_LENGTH']],
    ['19900131202524100A', ['NI_LENGTH']],
    ['199002302025241001', ['NI_BIRTH_DATE']],
    ['199001312025243001', ['NI_SEX']],
    ['199013012025240001', ['NI_BIRTH_DATE', 'NI_SEX']],
  ])('%s has the faults %j', (ni, faults) => expect(niFaults(ni)).toEqual(faults));

  it('is compared with the birth date and sex of its holder where they are known', () => {
    const ni = '199001312025241001';
    expect(niFaults(ni, { bornOn: civilDate('1990-01-31'), sex: 'male' })).toEqual([]);
    expect(niFaults(ni, { bornOn: civilDate('1990-01-30'), sex: 'female' })).toEqual([
      'NI_BIRTH_DATE_DIFFERS',
      'NI_SEX_DIFFERS',
    ]);
  });

  it('is never judged by its digits 13 and 14', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 99 }), (digits) => {
        expect(niFaults(`199001312025${String(digits).padStart(2, '0')}2001`)).toEqual([]);
      }),
    );
  });
});

it('each ground of cancellation has its code and its evidence', () => {
  expect(Object.keys(cancellationCatalogue).sort()).toEqual([...cancellationGrounds].sort());
  expect(cancellationCatalogue.resigned).toMatchObject({ code: 'CX-RESIGN', evidence: ['surat pengunduran diri'] });
  expect(cancellationCatalogue.died).toMatchObject({ code: 'CX-DEATH', evidence: ['akta kematian'] });
  expect(cancellationCatalogue['deemed-resigned'].code).toBe('CX-DEEMED');
  expect(cancellationCatalogue['deemed-resigned'].evidence).toContain('bukti pemberitahuan');
});

it('a contract has seven items', () => {
  expect(contractItemNames).toEqual([
    'position',
    'performanceExpectation',
    'workUnit',
    'workScheme',
    'term',
    'rightsAndObligations',
    'sanctions',
  ]);
});
