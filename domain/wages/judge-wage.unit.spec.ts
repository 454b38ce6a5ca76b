import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { civilDate } from '../calendar/civil-date.ts';
import { judgeWage, type WageToJudge } from './judge-wage.ts';
import { provincialMinimums } from './minimum-wages.ts';
import { type WagePolicy, wageReadings } from './wage-policy.ts';

const larger: WagePolicy = { reading: 'larger', minimum: 'province', proRata: false };
/** In Jawa Tengah the minimum of 2026 is Rp2.327.387, rounded up. */
function judged(amount: number, more: Partial<WageToJudge> = {}) {
  return judgeWage({
    ...{ amount, on: civilDate('2026-05-04'), hours: { kind: 'weekly', minutes: 2_250 }, region: { province: '33' } },
    ...{ lastIncome: { amount: 1_500_000, evidenced: true }, policy: larger, recorded: [], ...more },
  }).check;
}

describe('a wage is held against its floor', () => {
  it('below it by one rupiah, and at it', () => {
    expect(judged(2_327_386).result).toBe('below');
    expect(judged(2_327_387)).toEqual({
      result: 'meets',
      minimum: { region: '33', year: 2026, source: 'shipped' },
      policy: larger,
      evidenced: true,
      rules: ['UPAH-TERENDAH', 'UPAH-MINIMUM-TAHUNAN', 'BUKTI-PENGHASILAN-TERAKHIR'],
    });
  });

  it('UMP as the rounded press table has it is below', () => {
    expect(judged(3_200_000, { on: civilDate('2025-11-03'), region: { province: '15' } }).result).toBe('below');
  });

  it.each([
    ['larger', 'below'],
    ['either', 'meets-below-minimum'],
    ['budget-bound', 'meets-below-minimum'],
  ] as const)('the old honorarium below the minimum, "or" read as %s: %s', (reading, result) => {
    expect(judged(1_500_000, { policy: { ...larger, reading } }).result).toBe(result);
  });

  it('for 20 of 37.5 hours the minimum is Rp1.241.273 where the policy says so; the last income stays whole', () => {
    const policy = { ...larger, proRata: true };
    const hours = { kind: 'teaching', lessons: 20, minutesEach: 60 } as const;
    const lastIncome = { amount: 900_000, evidenced: true };
    expect(judged(1_241_272, { policy, hours, lastIncome }).result).toBe('below');
    expect(judged(1_241_273, { policy, hours, lastIncome })).toMatchObject({
      result: 'meets',
      rules: expect.arrayContaining(['UPAH-PRORATA']),
    });
    expect(judged(1_241_273, { policy, hours }).result).toBe('below');
  });

  it('from the day of its own year', () => {
    expect(judged(2_169_348, { on: civilDate('2025-12-31') }).result).toBe('meets');
    expect(judged(2_169_348, { on: civilDate('2026-01-01') }).result).toBe('below');
  });

  it('what the instansi recorded from a decree speaks before the press, the last word last', () => {
    const decree = { region: '33', name: 'Jawa Tengah', year: 2027, confidence: 'recorded' } as const;
    const recorded = [
      { ...decree, sen: 250_000_000 },
      { ...decree, sen: 245_000_001 },
    ];
    const january = { on: civilDate('2027-01-01'), recorded };
    expect(judged(2_450_000, january).result).toBe('below');
    expect(judged(2_450_001, january)).toMatchObject({
      result: 'meets',
      minimum: { year: 2027, source: 'recorded' },
    });
  });
});

describe('what is missing is named, and what is known binds all the same', () => {
  it('without the last income the minimum binds where the larger holds', () => {
    expect(judged(2_327_386, { lastIncome: undefined })).toMatchObject({
      result: 'below',
      missing: 'LAST_INCOME_UNKNOWN',
      evidenced: false,
    });
    expect(judged(2_327_387, { lastIncome: undefined })).toMatchObject({
      result: 'unknown',
      missing: 'LAST_INCOME_UNKNOWN',
    });
  });

  it('without the minimum of the year the last income does', () => {
    const next = { on: civilDate('2027-01-01') };
    expect(judged(1_499_999, next)).toMatchObject({ result: 'below', missing: 'YEAR_UNKNOWN' });
    expect(judged(1_500_000, next)).toMatchObject({ result: 'unknown', missing: 'YEAR_UNKNOWN' });
  });

  it('where either suffices nothing is forbidden by half of it', () => {
    const policy = { ...larger, reading: 'either' } as const;
    expect(judged(1, { policy, on: civilDate('2027-01-01') }).result).toBe('unknown');
  });

  it('a region without UMK, and a unit without a seat', () => {
    const policy = { ...larger, minimum: 'regency' } as const;
    const missing = judged(9_000_000, { policy, region: { province: '33', regency: '33.74' } });
    expect(missing).toMatchObject({ result: 'unknown', missing: 'REGENCY_UNKNOWN' });
    expect(missing).not.toHaveProperty('minimum');
    expect(judged(9_000_000, { region: {} })).toMatchObject({ missing: 'PROVINCE_UNKNOWN' });
  });
});

describe('whatever the province, the income and the reading', () => {
  const any = fc.record({
    row: fc.constantFrom(...provincialMinimums),
    income: fc.integer({ min: 0, max: 9_000_000 }),
    amount: fc.integer({ min: 0, max: 9_000_000 }),
    reading: fc.constantFrom(...wageReadings),
    more: fc.integer({ min: 0, max: 1_000_000 }),
  });
  const rank = { below: 0, 'meets-below-minimum': 1, meets: 2, unknown: 3 };
  const of = (row: (typeof provincialMinimums)[number], income: number, amount: number, reading = larger.reading) =>
    judged(amount, {
      ...{ on: civilDate(`${row.year}-06-01`), region: { province: row.region }, policy: { ...larger, reading } },
      lastIncome: { amount: income, evidenced: true },
    }).result;

  it('more is never worse', () => {
    fc.assert(
      fc.property(any, ({ row, income, amount, reading, more }) => {
        expect(rank[of(row, income, amount + more, reading)]).toBeGreaterThanOrEqual(
          rank[of(row, income, amount, reading)],
        );
      }),
    );
  });

  it('who meets the larger of both is below neither', () => {
    fc.assert(
      fc.property(any, ({ row, income, amount }) => {
        if (of(row, income, amount) !== 'meets') return;
        expect(amount).toBeGreaterThanOrEqual(income);
        expect(amount * 100).toBeGreaterThanOrEqual(row.sen);
      }),
    );
  });
});
