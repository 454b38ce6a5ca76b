import type { Instant } from '../domain/calendar/zone.ts';
import type { KeyRing } from '../platform/keys.ts';
import type { Database } from './database.ts';

/** What is personal about an official; it leaves the registry only through here. */
type Contact = { readonly name: string; readonly email: string };
export type Official = Contact & { readonly account: string; readonly unit: string | null };

/** Keeps how an official is written to, sealed under a key of their own; what was kept before is gone. */
export async function keepOfficial(
  db: Database,
  keys: KeyRing,
  { instansi, account, unit, contact, at }: OfficialToKeep,
): Promise<void> {
  const sealed = keys.seal(JSON.stringify(contact), bindingOf(instansi, account));
  const row = {
    unit,
    key_id: sealed.keyId,
    wrapped_key: sealed.wrappedKey,
    sealed: sealed.data,
    updated_at: new Date(at),
  };
  await db
    .insertInto('officials')
    .values({ instansi, account, ...row })
    .onConflict((conflict) => conflict.columns(['instansi', 'account']).doUpdateSet(row))
    .execute();
}

type OfficialToKeep = {
  readonly instansi: string;
  readonly account: string;
  readonly unit: string | null;
  readonly contact: Contact;
  readonly at: Instant;
};

/** The officials of an instansi in the clear, by account; of these accounts alone where some are named. */
export async function readOfficials(
  db: Database,
  keys: KeyRing,
  instansi: string,
  accounts?: readonly string[],
): Promise<readonly Official[]> {
  if (accounts?.length === 0) return [];
  let query = db.selectFrom('officials').selectAll().where('instansi', '=', instansi).orderBy('account');
  if (accounts !== undefined) query = query.where('account', 'in', accounts);
  const rows = await query.execute();
  return rows.map(({ account, unit, key_id, wrapped_key, sealed }) => {
    const plain = keys.open({ keyId: key_id, wrappedKey: wrapped_key, data: sealed }, bindingOf(instansi, account));
    return { account, unit, ...(JSON.parse(plain) as Contact) };
  });
}

/** By whose calendar each official is written to: of a unit, or of the instansi. */
export async function unitsOfOfficials(
  db: Database,
  instansi: string,
): Promise<readonly Pick<Official, 'account' | 'unit'>[]> {
  return await db
    .selectFrom('officials')
    .select(['account', 'unit'])
    .where('instansi', '=', instansi)
    .orderBy('account')
    .execute();
}

function bindingOf(instansi: string, account: string): string {
  return `official/${instansi}/${account}`;
}
