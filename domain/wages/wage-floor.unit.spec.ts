import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { civilDate } from '../calendar/civil-date.ts';
import { provincialMinimums, regencyMinimums } from './minimum-wages.ts';
import { type WageFloorRequest, wageFloor } from './wage-floor.ts';
import type { WagePolicy } from './wage-policy.ts';

const larger: WagePolicy = { reading: 'larger', minimum: 'province', proRata: false };

function floorOf(province: string, on: string, more: Partial<WageFloorRequest> = {}) {
  return wageFloor({ on: civilDate(on), province, lastIncome: 0, policy: larger, ...more });
}

describe('the minimum wage of a province', () => {
  it('is known for the 38 provinces in 2025 and 2026', () => {
    for (const year of [2025, 2026]) {
      const codes = provincialMinimums.filter((row) => row.year === year).map((row) => row.region);
      expect(new Set(codes).size).toBe(38);
    }
  });

  it.each([
    ['33', 'Jawa Tengah', 2_327_387],
    ['36', 'Banten', 3_100_882],
    ['74', 'Sulawesi Tenggara', 3_306_497],
    ['31', 'DKI Jakarta', 5_729_876],
  ])('rounds decimals up to the rupiah: %s %s', (code, name, rupiah) => {
    expect(floorOf(code, '2026-03-01')).toMatchObject({ floor: rupiah, of: { name, year: 2026, confidence: 'low' } });
  });

  it('changes on 1 January', () => {
    expect(floorOf('16', '2025-12-31')).toMatchObject({ floor: 3_681_570 });
    expect(floorOf('16', '2026-01-01')).toMatchObject({ floor: 3_942_963 });
  });

  it.each([
    ['31', 5_300_000],
    ['15', 3_200_000],
    ['75', 3_200_000],
    ['72', 2_900_000],
    ['32', 2_190_000],
    ['65', 3_580_000],
    ['95', 4_280_000],
  ])('is not the rounded table, which underpays everywhere: %s', (code, rounded) => {
    const found = floorOf(code, '2025-10-01');
    expect('floor' in found && found.floor).toBeGreaterThan(rounded);
  });

  it('knows Bengkulu, which the rounded table leaves out, and shows where a second source differs', () => {
    expect(floorOf('17', '2025-10-01')).toMatchObject({ floor: 2_670_039 });
    expect(floorOf('31', '2025-10-01')).toMatchObject({ of: { senElsewhere: 539_676_100 } });
    expect(floorOf('94', '2026-10-01')).toMatchObject({ floor: 4_285_848, of: { senElsewhere: 429_584_800 } });
  });
});

describe('what is not known is named, never guessed', () => {
  it('another year', () => {
    expect(floorOf('33', '2027-01-01')).toEqual({ unknown: 'YEAR_UNKNOWN', rule: 'UPAH-MINIMUM-TAHUNAN' });
    expect(floorOf('33', '2024-12-31')).toMatchObject({ unknown: 'YEAR_UNKNOWN' });
  });

  it('another province', () => expect(floorOf('99', '2026-01-01')).toMatchObject({ unknown: 'PROVINCE_UNKNOWN' }));

  it('a regency: the wider minimum does not stand in for it', () => {
    expect(regencyMinimums).toEqual([]);
    const policy: WagePolicy = { ...larger, minimum: 'regency' };
    expect(floorOf('33', '2026-01-01', { regency: '33.74', policy })).toMatchObject({ unknown: 'REGENCY_UNKNOWN' });
    expect(floorOf('33', '2026-01-01', { regency: '33', policy })).toMatchObject({ unknown: 'REGENCY_UNKNOWN' });
    expect(floorOf('33', '2026-01-01', { policy })).toMatchObject({ unknown: 'REGENCY_UNKNOWN' });
  });

  it('the last income', () => {
    expect(floorOf('33', '2026-01-01', { lastIncome: 'unknown' })).toMatchObject({ unknown: 'LAST_INCOME_UNKNOWN' });
  });
});

describe('"or" in diktum KESEMBILAN BELAS', () => {
  it.each([
    ['larger', 1_500_000, 2_327_387, false],
    ['larger', 3_000_000, 3_000_000, false],
    ['either', 1_500_000, 1_500_000, true],
    ['either', 3_000_000, 2_327_387, false],
    ['budget-bound', 1_500_000, 1_500_000, true],
    ['budget-bound', 3_000_000, 3_000_000, false],
  ] as const)('read as %s with a last income of %s is %s', (reading, lastIncome, floor, belowMinimum) => {
    const policy: WagePolicy = { ...larger, reading };
    const found = floorOf('33', '2026-05-04', { lastIncome, policy });
    expect(found).toMatchObject({ floor, belowMinimum, minimum: 2_327_387, rule: 'UPAH-TERENDAH' });
  });
});

describe('hours of less than a full week of 37.5', () => {
  const byHours: WagePolicy = { ...larger, proRata: true };

  it('lower the minimum by policy, rounded up, and never the last income', () => {
    // 2,327,386.07 × 20 / 37.5 = 1,241,272.5706…
    expect(floorOf('33', '2026-05-04', { weeklyMinutes: 1200, policy: byHours })).toMatchObject({ floor: 1_241_273 });
    expect(floorOf('33', '2026-05-04', { weeklyMinutes: 2250, policy: byHours })).toMatchObject({ floor: 2_327_387 });
    const paid = { lastIncome: 1_500_000, weeklyMinutes: 1200, policy: byHours };
    expect(floorOf('33', '2026-05-04', paid)).toMatchObject({ floor: 1_500_000, minimum: 1_241_273 });
  });

  it('change nothing without that policy', () => {
    expect(floorOf('33', '2026-05-04', { weeklyMinutes: 1200 })).toMatchObject({ floor: 2_327_387 });
  });

  it('lie within the week', () => {
    for (const weeklyMinutes of [0, 2251, 10.5]) {
      expect(() => floorOf('33', '2026-05-04', { weeklyMinutes, policy: byHours })).toThrow(RangeError);
    }
  });

  it('never give more for less, and never less than the exact share', () => {
    fc.assert(
      fc.property(fc.constantFrom(...provincialMinimums), fc.integer({ min: 1, max: 2249 }), (row, minutes) => {
        const at = (weeklyMinutes: number) => {
          const found = floorOf(row.region, `${row.year}-06-01`, { weeklyMinutes, policy: byHours });
          return 'floor' in found ? found.floor : Number.NaN;
        };
        expect(at(minutes)).toBeLessThanOrEqual(at(minutes + 1));
        expect(BigInt(at(minutes)) * 225_000n >= BigInt(row.sen) * BigInt(minutes)).toBe(true);
      }),
    );
  });
});

it('an income is whole rupiah and not negative', () => {
  expect(() => floorOf('33', '2026-05-04', { lastIncome: -1 })).toThrow(RangeError);
  expect(() => floorOf('33', '2026-05-04', { lastIncome: 1.5 })).toThrow(RangeError);
});
