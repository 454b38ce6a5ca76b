import { expect, it } from 'vitest';
import { salaryRows, salaryScale } from './salary-scale.ts';

it('has seventeen golongan, each above the one before it', () => {
  expect(salaryRows.map(({ golongan }) => golongan).join(' ')).toBe(
    'I II III IV V VI VII VIII IX X XI XII XIII XIV XV XVI XVII',
  );
  for (const [index, { least, most }] of salaryRows.entries()) {
    expect(most).toBeGreaterThan(least);
    expect(least).toBeGreaterThan(salaryRows[index - 1]?.least ?? 0);
  }
});

it.each([
  ['V', 0, 2_511_500, 2_511_500],
  ['V', 1, 2_511_500, 4_189_900],
  ['IX', 0, 3_203_600, 3_203_600],
  ['IX', 12, 3_203_600, 5_261_500],
  ['XVII', 30, 4_462_500, 7_329_900],
])('golongan %s after %i years is between %i and %i', (golongan, years, least, most) => {
  expect(salaryScale(golongan, years)).toEqual({ least, most });
});

it('names the diploma of a golongan where the source does, and knows no other golongan', () => {
  expect(salaryRows.find(({ golongan }) => golongan === 'V')?.education).toBe('SMA sederajat / Diploma I');
  expect(salaryRows.find(({ golongan }) => golongan === 'II')).not.toHaveProperty('education');
  expect(salaryScale('XVIII', 0)).toBeUndefined();
  for (const years of [-1, 1.5]) expect(() => salaryScale('V', years)).toThrow(RangeError);
});
