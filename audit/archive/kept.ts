import { gunzipSync, gzipSync } from 'node:zlib';
import { digestOf } from '../../platform/canonical.ts';
import type { KeyRing } from '../../platform/keys.ts';
import { type Archive, ArchiveError } from './archive.ts';

/** The key of what is kept, wrapped by a master key; it stands beside it, so that the archive opens without the registry. */
type KeptKey = { readonly keyId: string; readonly wrappedKey: string };

const ATTEMPTS = 3;
const KEY = '.key';

/**
 * Keeps bytes under the digest of what they are in the open: compressed, then sealed. Keeping them again changes nothing.
 * Answers the digest.
 *
 * @throws ArchiveError
 */
export async function keep(archive: Archive, keys: KeyRing, place: string, plain: Uint8Array): Promise<string> {
  const digest = digestOf(plain);
  const name = nameOf(place, digest);
  const there = await Promise.all([archive.read(`${name}${KEY}`), archive.read(name)]);
  if (there.every((file) => file !== undefined)) return digest;
  for (let attempt = 1; ; attempt += 1) {
    const { keyId, wrappedKey, data } = keys.sealBytes(gzipSync(plain), name);
    await archive.write(name, data);
    // Last: what has a key is whole.
    await writeKey(archive, name, { keyId, wrappedKey });
    try {
      // Two who keep the same at once may have mixed data and key of both: the last of them sees it here.
      await fetchKept(archive, keys, place, digest);
      return digest;
    } catch (error) {
      if (attempt === ATTEMPTS) throw error;
    }
  }
}

/** The digests of all that is kept in a place: what is half there is not. Throws `ArchiveError`. */
export async function keptIn(archive: Archive, place: string): Promise<ReadonlySet<string>> {
  const files = new Set<string>();
  for await (const name of archive.list(`${place}/`)) files.add(name.slice(name.lastIndexOf('/') + 1));
  return new Set([...files].filter((file) => files.has(`${file}${KEY}`)));
}

/**
 * What is kept under a digest, in the open; undefined where nothing is.
 *
 * @throws ArchiveError ARCHIVE_DAMAGED where it is not what was kept, and `MasterKeyMissing`.
 */
export async function fetchKept(
  archive: Archive,
  keys: KeyRing,
  place: string,
  digest: string,
): Promise<Buffer | undefined> {
  const name = nameOf(place, digest);
  const [data, key] = await Promise.all([archive.read(name), archive.read(`${name}${KEY}`)]);
  if (data === undefined || key === undefined) return undefined;
  const plain = opened(keys, name, data, key);
  if (digestOf(plain) !== digest) throw new ArchiveError('ARCHIVE_DAMAGED', name);
  return plain;
}

function opened(keys: KeyRing, name: string, data: Buffer, key: Buffer): Buffer {
  const { keyId, wrappedKey }: KeptKey = JSON.parse(key.toString());
  try {
    return gunzipSync(keys.openBytes({ keyId, wrappedKey: Buffer.from(wrappedKey, 'base64'), data }, name));
  } catch (error) {
    if ((error as { code?: string }).code === 'MASTER_KEY_MISSING') throw error;
    throw new ArchiveError('ARCHIVE_DAMAGED', name, error);
  }
}

async function writeKey(archive: Archive, name: string, key: { keyId: string; wrappedKey: Buffer }): Promise<void> {
  const kept: KeptKey = { keyId: key.keyId, wrappedKey: key.wrappedKey.toString('base64') };
  await archive.write(`${name}${KEY}`, Buffer.from(JSON.stringify(kept)));
}

/** A folder holds a few thousand of them at most. */
function nameOf(place: string, digest: string): string {
  return `${place}/${digest.slice(0, 2)}/${digest}`;
}

/** How many keys of what is kept are still wrapped by each other master key than the present one, by its id. */
export async function keptKeysToRotate(archive: Archive, { keyId }: KeyRing): Promise<ReadonlyMap<string, number>> {
  const left = new Map<string, number>();
  for await (const [, key] of keptKeys(archive)) {
    if (key.keyId !== keyId) left.set(key.keyId, (left.get(key.keyId) ?? 0) + 1);
  }
  return left;
}

/**
 * Wraps each key of what is kept anew under the present master key; answers each time one was. What is done says so by its
 * key id, so that whoever begins again finds what is left. What is kept stays as it is. Throws `MasterKeyMissing` and
 * `ArchiveError`.
 */
export async function* rotateKeptKeys(archive: Archive, keys: KeyRing): AsyncGenerator<1> {
  for await (const [name, { keyId, wrappedKey }] of keptKeys(archive)) {
    if (keyId === keys.keyId) continue;
    await writeKey(archive, name, keys.rewrap({ keyId, wrappedKey: Buffer.from(wrappedKey, 'base64') }, name));
    yield 1;
  }
}

async function* keptKeys(archive: Archive): AsyncGenerator<readonly [name: string, key: KeptKey]> {
  for await (const name of archive.list('')) {
    if (!name.endsWith(KEY)) continue;
    const text = await archive.read(name);
    if (text !== undefined) yield [name.slice(0, -KEY.length), JSON.parse(text.toString())];
  }
}
