import { describe, expect, it } from 'vitest';
import { actingMay, ordinaryActs, strategicActs } from './acting.ts';
import { mayBeGivenKuasa } from './kuasa.ts';

describe('kuasa to appoint', () => {
  it.each([
    ['pusat', 'jpt-madya', 'secretariat', true],
    ['pusat', 'jpt-pratama', 'vertical-unit', true],
    ['pusat', 'head-of-equal-rank', 'independent-unit', true],
    ['pusat', 'jpt-pratama', 'personnel', false],
    ['provinsi', 'jpt-madya', 'secretariat', true],
    ['provinsi', 'jpt-pratama', 'personnel', true],
    ['provinsi', 'jpt-pratama', 'secretariat', false],
    ['kabupaten-kota', 'jpt-pratama', 'secretariat', true],
    ['kabupaten-kota', 'jpt-pratama', 'personnel', true],
    ['kabupaten-kota', 'jpt-madya', 'secretariat', false],
  ] as const)('%s, %s %s: %s', (instansi, level, field, may) => {
    expect(mayBeGivenKuasa(instansi, { level, field })).toBe(may);
  });
});

describe('an acting official', () => {
  const plt = { kind: 'plt' } as const;

  it.each(ordinaryActs)('may %s', (act) => expect(actingMay(act, plt, 'refused')).toBe(true));

  it.each(strategicActs)('may %s only with the approval of Kepala BKN, by default', (act) => {
    expect(actingMay(act, plt, 'with-approval-number')).toBe(false);
    expect(actingMay(act, { ...plt, approval: ' ' }, 'with-approval-number')).toBe(false);
    expect(actingMay(act, { ...plt, approval: '123/B-AK' }, 'with-approval-number')).toBe(true);
    expect(actingMay(act, { kind: 'pj', approval: '123/B-AK' }, 'with-approval-number')).toBe(true);
    expect(actingMay(act, { kind: 'plh', approval: '123/B-AK' }, 'with-approval-number')).toBe(false);
  });

  it('is bound by what the instansi chose', () => {
    expect(actingMay('appoint', { ...plt, approval: '123/B-AK' }, 'refused')).toBe(false);
    expect(actingMay('appoint', { kind: 'plh' }, 'allowed')).toBe(true);
  });
});
