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
  const digests = rows.map((row) => (isNik(row.nik) ? use.keys.digest('nik', row.nik) : undefined));
  const known = digests.filter((digest) => digest !== undefined);
  const claims = await claimsOn(use.db, known, place);
  return digests.flatMap((digest, index) => {
    const claim = digest && claims.get(digest.toString('hex'));
    return claim ? [rowError(index + 1, 'nik', faults[claim])] : [];
  });
}
