import ump from './data/ump.json' with { type: 'json' };

/** A minimum wage of a year; provenance in `data/README.md`. */
export type MinimumWage = {
  /** Region code of the Ministry of Home Affairs: two digits for a province, `33.74` for a regency or city. */
  readonly region: string;
  readonly name: string;
  /** In force from its 1 January to its 31 December. */
  readonly year: number;
  /** Hundredths of a rupiah a month: some decrees have decimals. */
  readonly sen: number;
  /** What a second source gives, where it differs. */
  readonly senElsewhere?: number;
  /** `low`: from the press, no decree compared; `recorded`: entered by an instansi with the decree that it names. */
  readonly confidence: 'low' | 'recorded';
};

/** Minimum wages of the provinces (UMP), 2025 and 2026. */
export const provincialMinimums: readonly MinimumWage[] = ump.flatMap(({ code, province, ...years }) =>
  Object.entries(years).map(([year, { amount, ...other }]) => ({
    region: code,
    name: province,
    year: Number(year),
    sen: senOf(amount),
    ...('elsewhere' in other && { senElsewhere: senOf(other.elsewhere) }),
    confidence: 'low' as const,
  })),
);

/** Minimum wages of regencies and cities (UMK): none is known here. */
export const regencyMinimums: readonly MinimumWage[] = [];

/** Exact: a decimal fraction of rupiah is never held as a floating number. Takes what `isAmount` accepts. */
export function senOf(amount: string): number {
  const [rupiah = '', fraction = ''] = amount.split('.');
  return Number(rupiah + fraction.padEnd(2, '0'));
}

/** Rupiah with at most two decimals, as decrees write them: `2327386.07`. */
export function isAmount(text: string): boolean {
  return /^[1-9]\d{0,11}(\.\d{1,2})?$/.test(text);
}

/** As decrees write it, `2327386.07`; whole rupiah without decimals. */
export function rupiahOf(sen: number): string {
  const rest = sen % 100;
  return rest === 0 ? String(sen / 100) : `${Math.floor(sen / 100)}.${String(rest).padStart(2, '0')}`;
}
