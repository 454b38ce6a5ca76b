import { expect, it } from 'vitest';
import { basePayFor } from './base-pay.ts';

it.each([
  ['SD', 'I', 1_938_500, 2_900_900],
  ['SMP', 'IV', 2_299_800, 3_336_600],
  ['SMA', 'V', 2_511_500, 4_189_900],
  ['D1', 'V', 2_511_500, 4_189_900],
  ['D2', 'VI', 2_742_800, 4_367_100],
  ['D3', 'VII', 2_858_800, 4_551_100],
  ['D4', 'IX', 3_203_600, 5_261_500],
  ['S1', 'IX', 3_203_600, 5_261_500],
  ['S2', 'X', 3_339_600, 5_484_000],
  ['S3', 'XI', 3_480_300, 5_716_000],
] as const)(
  'a position that asks for %s begins in golongan %s, from Rp%i to Rp%i',
  (education, golongan, least, most) => {
    expect(basePayFor(education)).toEqual({ golongan, least, most });
  },
);
