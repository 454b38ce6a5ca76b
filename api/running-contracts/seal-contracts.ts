import type { KeyRing } from '../../platform/keys.ts';
import { holdersOf } from '../../registry/contract-claims.ts';
import type { Database } from '../../registry/database.ts';
import type { ContractOf } from '../../registry/imports.ts';
import { sealPerson } from '../../registry/people.ts';
import type { ListedContract } from './check-list.ts';

/** Contracts as the registry keeps them. Whoever is known by their NI already keeps their own entry and key. */
export async function sealContracts(
  { db, keys }: { readonly db: Database; readonly keys: KeyRing },
  place: { readonly id: string; readonly instansi: string },
  contracts: readonly ListedContract[],
): Promise<readonly ContractOf[]> {
  const digests = contracts.map(({ ni }) => keys.digest('ni', ni));
  const holders = await holdersOf(db, digests);
  return contracts.map((contract, index) => {
    const { rowNo, unit, position, declared } = contract;
    const holder = holders.get(digests[index]?.toString('hex') ?? '');
    return { rowNo, unit, position, declared, person: holder ?? sealed(keys, place, contract) };
  });
}

/** The person's id comes, under a key, from all that stands about them in the row. */
function sealed(
  keys: KeyRing,
  { id: list, instansi }: { readonly id: string; readonly instansi: string },
  { rowNo, person, ni }: ListedContract,
): ContractOf['person'] {
  const id = keys
    .digest('content', JSON.stringify([list, rowNo, person, ni]))
    .toString('hex')
    .slice(0, 40);
  const row = sealPerson(keys, id, instansi, person);
  const sealedNi = keys.sealUnder({ keyId: row.key_id, wrappedKey: row.wrapped_key }, ni, id);
  return { ...row, ni_digest: keys.digest('ni', ni), sealed_ni: sealedNi };
}
