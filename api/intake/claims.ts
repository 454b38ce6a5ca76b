import { claimsOn, type NikClaim } from '../../registry/people.ts';
import type { Dependencies } from '../dependencies.ts';
import type { ItemError } from '../problems/problem.ts';
import type { Cells } from './cells.ts';
import { type RowFault, rowError } from './error-texts.ts';
import { isNik } from './nik.ts';

const faults: Readonly<Record<NikClaim, RowFault>> = {
  'open-case': 'NIK_IN_OPEN_CASE',
  pns: 'NIK_ALREADY_PNS',
  pppk: 'NIK_ALREADY_PPPK',
  'other-instansi': 'NIK_CLAIMED_ELSEWHERE',
};

/** NIK that already stand somewhere: in an open file, among PNS or PPPK, or with another instansi. */
export async function claimErrors(
  use: Dependencies,
  rows: readonly Cells[],
  place: { readonly instansi: string; readonly formation: string },
): Promise<readonly ItemError[]> {
  const numbered = rows.flatMap(({ nik }, index) =>
    isNik(nik) ? [{ row: index + 1, nik: use.keys.digest('nik', nik) }] : [],
  );
  return await claimErrorsOf(use, numbered, place);
}

/** As `claimErrors`, of rows that are kept: by their numbers, and the digests of their NIK. */
export async function claimErrorsOf(
  { db }: Pick<Dependencies, 'db'>,
  rows: readonly { readonly row: number; readonly nik: Buffer }[],
  place: { readonly instansi: string; readonly formation: string },
): Promise<readonly ItemError[]> {
  const niks = rows.map(({ nik }) => nik);
  const claims = await claimsOn(db, niks, place);
  return rows.flatMap(({ row, nik }) => {
    const claim = claims.get(nik.toString('hex'));
    return claim ? [rowError(row, 'nik', faults[claim])] : [];
  });
}
