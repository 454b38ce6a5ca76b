import { describe, expect, it } from 'vitest';
import { register, ruleOf } from '../../domain/rules/register.ts';
import type { Rule } from '../../domain/rules/rule.ts';
import { productSources } from '../rules/sources.ts';
import { ruleFaults } from './rule-faults.ts';
import { ROOT } from './tool.ts';

const { awaits: _, ...plain } = ruleOf('SKP');
const rule = (more: object): Rule => ({ ...plain, id: 'ATURAN-UJI', ...more }) as Rule;
const naming = new Map([['domain/appointment/decide.ts', "refuse('WRONG_STAGE', {}, 'ATURAN-UJI')"]]);
const silent = new Map([['domain/appointment/decide.ts', '// ATURAN-UJI is only talked about']]);

describe('a rule of the register', () => {
  it('that the product names is in order', () => expect(ruleFaults([rule({})], naming)).toEqual([]));

  it('may await its process', () => expect(ruleFaults([rule({ awaits: 'evaluation' })], silent)).toEqual([]));

  it('may only inform, with a reason', () => {
    expect(ruleFaults([rule({ informative: true, reason: 'pengertian' })], silent)).toEqual([]);
    expect(ruleFaults([rule({ informative: true, reason: '' })], silent)).toEqual([
      'ATURAN-UJI: informative without a reason',
    ]);
  });

  it('that nobody names and that awaits nothing is found, also when a comment or the register speaks of it', () => {
    const found = ['ATURAN-UJI: neither used nor informative nor awaiting a process'];
    expect(ruleFaults([rule({})], silent)).toEqual(found);
    expect(ruleFaults([rule({})], new Map([['domain/rules/ni-rules.ts', "id: 'ATURAN-UJI'"]]))).toEqual(found);
  });

  it('is not taken for another whose name it begins', () => {
    const longer = new Map([['api/a.ts', "'ATURAN-UJI-LAIN'"]]);
    expect(ruleFaults([rule({})], longer)).toHaveLength(1);
  });

  it('that is used and still awaits, or only informs, is found', () => {
    expect(ruleFaults([rule({ awaits: 'evaluation' })], naming)).toEqual([
      'ATURAN-UJI: awaits evaluation and is used in domain/appointment/decide.ts',
    ]);
    expect(ruleFaults([rule({ informative: true, reason: 'pengertian' })], naming)).toEqual([
      'ATURAN-UJI: informative and used in domain/appointment/decide.ts',
    ]);
  });

  it('without a citation is found', () => {
    const citation = { ...plain.citation, source: '' };
    expect(ruleFaults([rule({ citation })], naming)).toEqual(['ATURAN-UJI: no citation']);
  });
});

it('the register of the house is in order', async () => {
  expect(ruleFaults(register, await productSources(ROOT))).toEqual([]);
});
