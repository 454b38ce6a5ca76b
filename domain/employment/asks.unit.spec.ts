import { describe, expect, it } from 'vitest';
import { given, opened } from '../renewal/testing/story.ts';
import { employmentAsks } from './decide.ts';
import type { EmploymentDecision } from './decisions.ts';

/** In a term that ends on 30 September 2026, in the unit DISDIK. */
const asks = (decision: Partial<EmploymentDecision> & { kind: EmploymentDecision['kind'] }) =>
  employmentAsks(given(opened).state, decision);

const policies = ['term-years', 'early-end-at-bup', 'renewal-evidence', 'not-performing', 'budget-only-warning'];
const pension = { position: 'Operator Layanan Operasional', from: '2026-10-01' };

describe('what has to be looked up for a decision', () => {
  it('of the end of a term is the pension age in the present position, for the term that would follow', () => {
    expect(asks({ kind: 'not-renew' })).toEqual({ policies, pension });
    expect(asks({ kind: 'record-pension-age' })).toEqual({ policies, pension });
    expect(asks({ kind: 'renew' })).toEqual({ policies, pension });
  });

  it('of a renewal is that of the position in which it lies, and how another unit counts, never its own', () => {
    expect(asks({ kind: 'renew', unit: 'DISDIK' })).toEqual({ policies, pension });
    expect(asks({ kind: 'renew', unit: 'PUSK', position: 'Guru Kelas' })).toEqual({
      ...{ policies, pension: { position: 'Guru Kelas', from: '2026-10-01' } },
      units: ['PUSK'],
    });
  });

  it.each([
    [{ kind: 'open-relocation', toUnit: 'PUSK' }, { units: ['PUSK'] }],
    [{ kind: 'agree-relocation', side: 'giving' }, { callerUnit: true }],
    [{ kind: 'refuse-relocation', side: 'giving' }, { callerUnit: true }],
    [{ kind: 'relocate' }, { policies: ['relocation-form'] }],
    [{ kind: 'record-move-request' }, { policies: ['move-request-confirmed'] }],
    [{ kind: 'prepare-sk-correction', to: { unit: 'PUSK' } }, { units: ['PUSK'] }],
    [{ kind: 'prepare-sk-correction', to: { position: 'Penata' } }, {}],
    [{ kind: 'prepare-renewal' }, {}],
    [{ kind: 'sign-renewal' }, {}],
    [{ kind: 'propose-correction' }, {}],
  ] as const)('of %o is %o', (decision, expected) => {
    expect(asks(decision)).toEqual(expected);
  });
});
