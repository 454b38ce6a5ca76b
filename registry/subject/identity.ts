import type { KeyRing } from '../../platform/keys.ts';
import type { Database } from '../database.ts';
import type { Person } from '../people.ts';

/** All that is sealed about a person in one entry: as on the list, and the NI that came later. */
export type Identity = Person & { readonly ni?: string; readonly newNi?: string };

/** An entry in the clear; `undefined` once its key is destroyed. */
export async function openIdentity(db: Database, keys: KeyRing, id: string): Promise<Identity | undefined> {
  const row = await db
    .selectFrom('people')
    .select(['key_id', 'wrapped_key', 'sealed', 'sealed_ni', 'sealed_new_ni'])
    .where('id', '=', id)
    .executeTakeFirst();
  if (!row?.wrapped_key) return undefined;
  const wrapped = { keyId: row.key_id, wrappedKey: row.wrapped_key };
  const open = (data: Buffer) => keys.open({ ...wrapped, data }, id);
  return {
    ...(JSON.parse(open(row.sealed)) as Person),
    ...(row.sealed_ni && { ni: open(row.sealed_ni) }),
    ...(row.sealed_new_ni && { newNi: open(row.sealed_new_ni) }),
  };
}
