import type { CivilDate } from '../calendar/civil-date.ts';
import { type Holder, holdersOf } from './holders.ts';
import type { Office } from './offices.ts';
import type { AuthorityRegister } from './register.ts';

/** Who looks at what an office leaves lying, up to the PPK. */
const above: Readonly<Record<Office, Office | undefined>> = {
  operator: 'kabid',
  verifikator: 'kabid',
  kabid: 'kepala-bkpsdm',
  'kepala-unit': 'kepala-bkpsdm',
  'kepala-satker-mandiri': 'pyb',
  'kepala-instansi-vertikal': 'pyb',
  'kepala-bkpsdm': 'pyb',
  pyb: 'ppk',
  inspektorat: 'ppk',
  ppk: undefined,
};

/** Whether the one office lies above the other. */
export function isAbove(one: Office, other: Office): boolean {
  const next = above[other];
  return next !== undefined && (next === one || isAbove(one, next));
}

/** Who is told in whose place: `holders` is empty when nobody holds the office nor any above it. */
type Addressed = { readonly office: Office; readonly insteadOf?: Office; readonly holders: readonly Holder[] };

/** Whoever holds the office on this day; where nobody does, whoever holds the next one above it that somebody holds. */
export function addressed(
  register: Pick<AuthorityRegister, 'grants' | 'absences'>,
  office: Office,
  when: { readonly on: CivilDate; readonly unit?: string | undefined },
): Addressed {
  for (let at: Office | undefined = office; at !== undefined; at = above[at]) {
    const holders = holdersOf(register, at, when);
    if (holders.length > 0) return { office: at, ...(at !== office && { insteadOf: office }), holders };
  }
  return { office, holders: [] };
}
