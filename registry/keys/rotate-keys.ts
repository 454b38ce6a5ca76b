import { type RawBuilder, sql, type Transaction } from 'kysely';
import type { KeyRing } from '../../platform/keys.ts';
import type { Database } from '../database.ts';
import type { Tables } from '../tables.ts';
import { LOOKUP } from './open-keys.ts';

/** Whatever holds a wrapped key, and to what each is bound. */
const holders: readonly { readonly table: keyof Tables; readonly binding: RawBuilder<string> }[] = [
  { table: 'lookup_key', binding: sql`${sql.lit(LOOKUP)}` },
  { table: 'officials', binding: sql`'official/' || kept.instansi || '/' || kept.account` },
  { table: 'people', binding: sql`kept.id` },
  { table: 'webhooks', binding: sql`'webhook/' || kept.instansi || '/' || kept.seq` },
];

/** How many keys are still wrapped by each other master key than the present one, by its id. */
export async function keysToRotate(db: Database, { keyId }: KeyRing): Promise<ReadonlyMap<string, number>> {
  const left = new Map<string, number>();
  for (const { table } of holders) {
    const { rows } = await sql<{ key_id: string; n: number }>`
      select key_id, count(*)::int as n from ${sql.id(table)}
      where wrapped_key is not null and key_id <> ${keyId} group by key_id order by key_id`.execute(db);
    for (const { key_id, n } of rows) left.set(key_id, (left.get(key_id) ?? 0) + n);
  }
  return left;
}

/**
 * Wraps every key anew under the present master key, a page per transaction; answers after each page how many were. What is
 * done says so by its key id, so that whoever begins again after a kill finds what is left. Readers and writers go on: the
 * key of a person stays the same. Throws `MasterKeyMissing`, and keeps the pages before it.
 */
export async function* rotateKeys(db: Database, keys: KeyRing, page = 500): AsyncGenerator<number> {
  for (const holder of holders) {
    for (;;) {
      const done = await db.transaction().execute((tx) => rotatePage(tx, keys, holder, page));
      if (done > 0) yield done;
      else if (!(await anyLeft(db, keys, holder))) break;
    }
  }
}

type Holder = (typeof holders)[number];

async function rotatePage(
  tx: Transaction<Tables>,
  keys: KeyRing,
  { table, binding }: Holder,
  page: number,
): Promise<number> {
  const { rows } = await sql<{ binding: string; key_id: string; wrapped_key: Buffer }>`
    select ${binding} as binding, key_id, wrapped_key from ${sql.id(table)} as kept
    where wrapped_key is not null and key_id <> ${keys.keyId} limit ${page} for update`.execute(tx);
  if (rows.length === 0) return 0;
  const bindings = rows.map((row) => row.binding);
  const wrapped = rows.map((row) => {
    return keys.rewrap({ keyId: row.key_id, wrappedKey: row.wrapped_key }, row.binding).wrappedKey;
  });
  await sql`
    update ${sql.id(table)} as kept set key_id = ${keys.keyId}, wrapped_key = fresh.wrapped_key
    from unnest(${bindings}::text[], ${wrapped}::bytea[]) as fresh (binding, wrapped_key)
    where ${binding} = fresh.binding`.execute(tx);
  return rows.length;
}

/** A page can be empty because another rotation just took it. */
async function anyLeft(db: Database, { keyId }: KeyRing, { table }: Holder): Promise<boolean> {
  const { rows } = await sql`
    select from ${sql.id(table)} where wrapped_key is not null and key_id <> ${keyId} limit 1`.execute(db);
  return rows.length > 0;
}
