import { describe, expect, it } from 'vitest';
import { actingMay } from './acting.ts';
import { mayBeGivenKuasa } from './kuasa.ts';
import { strategicPowers } from './powers.ts';

describe('kuasa to appoint', () => {
  it.each([
    ['pusat', 'pyb', true],
    ['pusat', 'kepala-instansi-vertikal', true],
    ['pusat', 'kepala-satker-mandiri', true],
    ['pusat', 'kepala-bkpsdm', false],
    ['provinsi', 'pyb', true],
    ['provinsi', 'kepala-bkpsdm', true],
    ['provinsi', 'kepala-satker-mandiri', false],
    ['kabupaten-kota', 'pyb', true],
    ['kabupaten-kota', 'kepala-bkpsdm', true],
    ['kabupaten-kota', 'kepala-unit', false],
  ] as const)('%s, %s: %s', (instansi, office, may) => {
    expect(mayBeGivenKuasa(instansi, office)).toBe(may);
  });
});

describe('an acting official', () => {
  const plt = { kind: 'plt' } as const;

  it.each(['propose', 'sign-contracts', 'evaluate'] as const)('may %s', (power) =>
    expect(actingMay(power, plt, 'refused')).toBe(true),
  );

  it.each(strategicPowers)('may %s only with the approval of Kepala BKN, by default', (power) => {
    expect(actingMay(power, plt, 'with-approval-number')).toBe(false);
    expect(actingMay(power, { ...plt, approval: ' ' }, 'with-approval-number')).toBe(false);
    expect(actingMay(power, { ...plt, approval: '123/B-AK' }, 'with-approval-number')).toBe(true);
    expect(actingMay(power, { kind: 'pj', approval: '123/B-AK' }, 'with-approval-number')).toBe(true);
    expect(actingMay(power, { kind: 'plh', approval: '123/B-AK' }, 'with-approval-number')).toBe(false);
  });

  it('is bound by what the instansi chose', () => {
    expect(actingMay('appoint', { ...plt, approval: '123/B-AK' }, 'refused')).toBe(false);
    expect(actingMay('appoint', { kind: 'plh' }, 'allowed')).toBe(true);
  });
});
