import { type ContractClaim, contractClaims, holdersOf } from '../../registry/contract-claims.ts';
import type { Database } from '../../registry/database.ts';
import type { Dependencies } from '../dependencies.ts';
import type { ItemError } from '../problems/problem.ts';
import { type ContractError, finding } from './finding-texts.ts';
import type { Numbers } from './repeats.ts';

const faults: Readonly<Record<ContractClaim, ContractError>> = {
  'employed-here': 'NIK_ALREADY_EMPLOYED',
  'being-imported': 'NIK_BEING_IMPORTED',
  'open-case': 'NIK_IN_OPEN_CASE',
  'other-instansi': 'NIK_CLAIMED_ELSEWHERE',
  pns: 'NIK_ALREADY_PNS',
};

/** NIK and NI of a list that stand somewhere already. Whoever was employed here before and is known by both is not new, but welcome. */
export async function claimFindings(
  { db, keys }: Pick<Dependencies, 'keys'> & { readonly db: Database },
  rows: readonly Numbers[],
  instansi: string,
): Promise<readonly ItemError[]> {
  const niks = rows.map(({ nik }) => keys.digest('nik', nik));
  const nis = rows.map(({ ni }) => keys.digest('ni', ni));
  const [claims, holders] = [await contractClaims(db, niks, instansi), await holdersOf(db, nis)];
  return rows.flatMap((_, index) => {
    const nik = niks[index]?.toString('hex') ?? '';
    const claim = claims.get(nik);
    const holder = holders.get(nis[index]?.toString('hex') ?? '');
    const foreign = holder !== undefined && (holder.nik !== nik || holder.instansi !== instansi);
    return [
      ...(claim ? [finding(index + 1, 'nik', faults[claim])] : []),
      ...(foreign ? [finding(index + 1, 'nomor_induk', 'NI_OF_ANOTHER')] : []),
    ];
  });
}
