import { randomBytes } from 'node:crypto';
import { sql } from 'kysely';
import type { KeyRing } from '../../platform/keys.ts';
import type { Database } from '../database.ts';

/** A new secret as Standard Webhooks writes it: `whsec_` and 32 random bytes in base64. */
export function newWebhookSecret(): string {
  return `whsec_${randomBytes(32).toString('base64')}`;
}

type NewWebhook = {
  readonly instansi: string;
  readonly seq: number;
  readonly url: string;
  readonly types: readonly string[];
  readonly position: number;
  readonly answerable: string;
};

/** Keeps a registration with its secret, which is sealed and leaves the registry only to sign. */
export async function keepWebhook(
  tx: Database,
  keys: KeyRing,
  { types, ...webhook }: NewWebhook,
  secret: string,
): Promise<void> {
  const { keyId, wrappedKey, data } = keys.seal(secret, bindingOf(webhook));
  const none = { previous_sealed: null, previous_until: null, failing_since: null, last_error: null, lease: null };
  await tx
    .insertInto('webhooks')
    .values({
      ...{ ...webhook, ...none, types: JSON.stringify(types), state: 'active' },
      ...{ key_id: keyId, wrapped_key: wrappedKey, sealed: data },
    })
    .execute();
}

/** From now on this secret signs; for a day the one before it signs too. */
export async function rotateSecret(
  tx: Database,
  keys: KeyRing,
  { instansi, seq }: Pick<NewWebhook, 'instansi' | 'seq'>,
  secret: string,
): Promise<void> {
  const known = tx.selectFrom('webhooks').where('instansi', '=', instansi).where('seq', '=', seq);
  const { key_id, wrapped_key, sealed } = await known
    .select(['key_id', 'wrapped_key', 'sealed'])
    .executeTakeFirstOrThrow();
  const wrapped = { keyId: key_id, wrappedKey: wrapped_key };
  await tx
    .updateTable('webhooks')
    .set({
      sealed: keys.sealUnder(wrapped, secret, bindingOf({ instansi, seq })),
      previous_sealed: sealed,
      previous_until: sql<Date>`clock_timestamp() + interval '24 hours'`,
    })
    .where('instansi', '=', instansi)
    .where('seq', '=', seq)
    .execute();
}

type SealedSecrets = {
  readonly instansi: string;
  readonly seq: number;
  readonly key_id: string;
  readonly wrapped_key: Buffer;
  readonly sealed: Buffer;
  readonly previous_sealed: Buffer | null;
  readonly signs_twice: boolean;
};

/** The secrets that sign now, the newest first. */
export function secretsOf(keys: KeyRing, row: SealedSecrets): readonly string[] {
  const sealed = row.signs_twice && row.previous_sealed !== null ? [row.sealed, row.previous_sealed] : [row.sealed];
  return sealed.map((data) => keys.open({ keyId: row.key_id, wrappedKey: row.wrapped_key, data }, bindingOf(row)));
}

function bindingOf({ instansi, seq }: { readonly instansi: string; readonly seq: number }): string {
  return `webhook/${instansi}/${seq}`;
}
