import rows from './data/gaji-pokok-pppk.json' with { type: 'json' };

/** Gaji pokok of full-time PPPK: a reference for who compares or converts, never the upah of PPPK Paruh Waktu. */
export type SalaryRow = {
  /** Roman, I to XVII. */
  readonly golongan: string;
  /** Whole rupiah a month: with which the golongan begins, and where it ends. */
  readonly least: number;
  readonly most: number;
  /** With which diploma one begins in this golongan, where the source says so. In Indonesian. */
  readonly education?: string;
};

/** All seventeen golongan, lowest first: Perpres 11/2024; the diplomas by PermenPANRB 72/2020. Provenance in `data/README.md`. */
export const salaryRows: readonly SalaryRow[] = rows;

/**
 * Gaji pokok of a golongan after so many whole years of masa kerja golongan: its least without any. In between the source
 * gives no step, so from the first year on it is the whole range, and nothing is interpolated. Throws `RangeError` for
 * years that cannot be; undefined for a golongan that does not exist.
 */
export function salaryScale(golongan: string, years: number): Pick<SalaryRow, 'least' | 'most'> | undefined {
  if (!Number.isSafeInteger(years) || years < 0) throw new RangeError(`Not years of service: ${years}`);
  const row = salaryRows.find((one) => one.golongan === golongan);
  return row && { least: row.least, most: years === 0 ? row.least : row.most };
}
