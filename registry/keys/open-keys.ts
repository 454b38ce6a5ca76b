import { setTimeout as pause } from 'node:timers/promises';
import { firstLookupKey, type KeyRing, keyRing, MasterKeyMissing, type MasterKeys } from '../../platform/keys.ts';
import type { Database } from '../database.ts';

/** To what the sealed lookup key is bound. */
export const LOOKUP = 'lookup';
const TRY_EVERY = 1_000;

/** PostgreSQL's own word for "not yet": whoever asks before the first answer is told to come again. */
class NotReadYet extends Error {
  readonly code = '57P03';
}

/**
 * The keys of a process: master keys as they are given, and the lookup key that the registry keeps. `ready` when that is
 * read; until then only digests fail, with why it cannot be read. Goes on trying until `signal`, and ends with
 * `MasterKeyMissing`.
 */
export function openKeys(
  db: Database,
  masters: MasterKeys,
  signal?: AbortSignal,
): { readonly keys: KeyRing; readonly ready: Promise<void> } {
  let lookup: Buffer | undefined;
  let fault: unknown = new NotReadYet();
  const [present, ...older] = masters;
  const keys = keyRing(present, {
    older,
    lookup() {
      if (lookup === undefined) throw fault;
      return lookup;
    },
  });
  const read = async () => {
    while (lookup === undefined && !signal?.aborted) {
      try {
        lookup = await lookupKeyOf(db, keys, masters);
      } catch (error) {
        fault = error;
        // Another try would not find it either: the keys of a process are read once.
        if (error instanceof MasterKeyMissing) throw error;
        await pause(TRY_EVERY, undefined, { ...(signal && { signal }) }).catch(() => {});
      }
    }
  };
  return { keys, ready: read() };
}

/** The lookup key as the registry keeps it. The first process to ask keeps it, sealed; of several at once one is first. */
export async function lookupKeyOf(db: Database, keys: KeyRing, masters: MasterKeys): Promise<Buffer> {
  const sealed = keys.seal(firstLookupKey(masters).toString('hex'), LOOKUP);
  await db
    .insertInto('lookup_key')
    .values({ id: 1, key_id: sealed.keyId, wrapped_key: sealed.wrappedKey, sealed: sealed.data })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .execute();
  const kept = await db.selectFrom('lookup_key').selectAll().executeTakeFirstOrThrow();
  const { key_id: keyId, wrapped_key: wrappedKey, sealed: data } = kept;
  return Buffer.from(keys.open({ keyId, wrappedKey, data }, LOOKUP), 'hex');
}
