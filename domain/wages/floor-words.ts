import type { Missing, WageFloor } from './wage-floor.ts';
import type { WagePolicy } from './wage-policy.ts';

const missing: Readonly<Record<Missing, string>> = {
  LAST_INCOME_UNKNOWN: 'penghasilan terakhir sebagai pegawai non-ASN belum dicatat',
  PROVINCE_UNKNOWN: 'provinsi tempat bekerja atau UMP-nya belum diketahui',
  REGENCY_UNKNOWN: 'UMK tempat bekerja belum dicatat; UMP tidak menggantikannya',
  YEAR_UNKNOWN: 'upah minimum tahun itu belum dicatat',
};

/** Rupiah as people write it: `Rp2.327.387`. */
export function rupiah(amount: number): string {
  return `Rp${String(amount).replace(/\B(?=(\d{3})+$)/g, '.')}`;
}

/** Why the floor is what it is, and how the wage stands to it, in Indonesian with its amounts: for whoever may see those. */
export function floorWords(
  floor: WageFloor,
  { amount, lastIncome, policy }: { amount: number; lastIncome: number | undefined; policy: WagePolicy },
): string {
  const income = lastIncome === undefined ? undefined : `penghasilan terakhir ${rupiah(lastIncome)}`;
  if ('unknown' in floor) {
    const known = income === undefined ? '' : ` Yang diketahui: ${income}.`;
    return `Batas upah tidak dapat dihitung: ${missing[floor.unknown]}.${known}`;
  }
  const { of } = floor;
  const shortened = policy.proRata ? ' menurut jam kerja' : '';
  const kind = policy.minimum === 'regency' ? 'UMK' : 'UMP';
  const minimum = `${kind} ${of.name} ${of.year}${shortened} ${rupiah(floor.minimum)}`;
  const readings = {
    larger: `yang lebih besar antara ${income} dan ${minimum}`,
    either: `salah satu dari ${income} dan ${minimum}`,
    'budget-bound': `${income}, sesuai kemampuan anggaran; ${minimum} ditampilkan`,
  };
  const short = floor.floor - amount;
  const stands =
    short > 0
      ? `berada ${rupiah(short)} di bawahnya`
      : amount < floor.minimum
        ? `memenuhinya, tetapi ${rupiah(floor.minimum - amount)} di bawah upah minimum`
        : 'memenuhinya';
  return `Batas upah ${rupiah(floor.floor)}: ${readings[policy.reading]}. Upah ${rupiah(amount)} ${stands}.`;
}
