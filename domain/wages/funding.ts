import type { CivilDate } from '../calendar/civil-date.ts';

/** DANA-UPAH: from which kind of spending a wage is paid; which one an instansi uses is its policy `funding-source`. */
export const expenditures = ['goods-and-services', 'personnel'] as const;
export const budgetSources = ['apbd', 'apbn', 'blud', 'bosp'] as const;
/** How far the budget is: none, a plan (RKA), or decided (DPA), perhaps only up to a day. */
export const budgetStates = ['none', 'rka', 'dpa'] as const;

export type Funding = {
  readonly expenditure: (typeof expenditures)[number];
  readonly source: (typeof budgetSources)[number];
  /** Kode rekening. */
  readonly account: string;
  readonly budget: { readonly state: (typeof budgetStates)[number]; readonly until?: CivilDate };
};

/**
 * ANGGARAN-DAERAH: the eight accounts of goods and services of a region. For whom the first five are is not known; they are
 * inferred from the last three.
 */
export const regionalAccounts: Readonly<Record<string, string | undefined>> = {
  '5.1.02.02.01.0083': undefined,
  '5.1.02.02.01.0084': undefined,
  '5.1.02.02.01.0085': undefined,
  '5.1.02.02.01.0086': undefined,
  '5.1.02.02.01.0087': undefined,
  '5.1.02.02.01.0088': 'Operator Layanan Operasional',
  '5.1.02.02.01.0089': 'Pengelola Layanan Operasional',
  '5.1.02.02.01.0090': 'Penata Layanan Operasional',
};

/** A region's goods and services have these accounts; any other budget has its own, which are not known here. */
export function isAccountOf({ expenditure, source, account }: Funding): boolean {
  if (source !== 'apbd') return true;
  return expenditure === 'goods-and-services' ? account in regionalAccounts : account.startsWith('5.1.01.');
}
