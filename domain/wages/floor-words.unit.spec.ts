import { expect, it } from 'vitest';
import { civilDate } from '../calendar/civil-date.ts';
import { floorWords, rupiah } from './floor-words.ts';
import { wageFloor } from './wage-floor.ts';
import type { WagePolicy } from './wage-policy.ts';

const larger: WagePolicy = { reading: 'larger', minimum: 'province', proRata: false };
function said(amount: number, lastIncome: number | undefined, policy: WagePolicy = larger, on = '2026-05-04'): string {
  const request = { on: civilDate(on), province: '33', policy };
  return floorWords(wageFloor({ ...request, lastIncome: lastIncome ?? 'unknown' }), { amount, lastIncome, policy });
}

it('rupiah are grouped by thousands', () => {
  expect([0, 999, 1_000, 2_327_387, 12_000_000].map(rupiah)).toEqual([
    'Rp0',
    'Rp999',
    'Rp1.000',
    'Rp2.327.387',
    'Rp12.000.000',
  ]);
});

it.each([
  [
    said(2_327_386, 1_500_000),
    'Batas upah Rp2.327.387: yang lebih besar antara penghasilan terakhir Rp1.500.000 dan UMP Jawa Tengah 2026 Rp2.327.387. Upah Rp2.327.386 berada Rp1 di bawahnya.',
  ],
  [
    said(1_500_000, 1_500_000, { ...larger, reading: 'budget-bound' }),
    'Batas upah Rp1.500.000: penghasilan terakhir Rp1.500.000, sesuai kemampuan anggaran; UMP Jawa Tengah 2026 Rp2.327.387 ditampilkan. Upah Rp1.500.000 memenuhinya, tetapi Rp827.387 di bawah upah minimum.',
  ],
  [
    said(2_000_000, 1_500_000, larger, '2027-01-01'),
    'Batas upah tidak dapat dihitung: upah minimum tahun itu belum dicatat. Yang diketahui: penghasilan terakhir Rp1.500.000.',
  ],
  [
    said(2_000_000, undefined),
    'Batas upah tidak dapat dihitung: penghasilan terakhir sebagai pegawai non-ASN belum dicatat.',
  ],
])('%s', (words, expected) => expect(words).toBe(expected));
