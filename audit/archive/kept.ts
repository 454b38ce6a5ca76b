import { gunzipSync, gzipSync } from 'node:zlib';
import type { KeyRing } from '../../platform/keys.ts';
import { digestOf } from '../canonical.ts';
import { type Archive, ArchiveError } from './archive.ts';

/** The key of what is kept, wrapped by a master key; it stands beside it, so that the archive opens without the registry. */
type KeptKey = { readonly keyId: string; readonly wrappedKey: string };

/** Keeps bytes under the digest of what they are in the open: compressed, then sealed. Keeping them again changes nothing. Answers the digest. */
export async function keep(archive: Archive, keys: KeyRing, place: string, plain: Uint8Array): Promise<string> {
  const digest = digestOf(plain);
  const name = nameOf(place, digest);
  if ((await archive.read(`${name}.key`)) !== undefined) return digest;
  const { keyId, wrappedKey, data } = keys.sealBytes(gzipSync(plain), name);
  await archive.write(name, data);
  // Last: what has a key is whole.
  await writeKey(archive, name, { keyId, wrappedKey });
  return digest;
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
  const [data, key] = await Promise.all([archive.read(name), archive.read(`${name}.key`)]);
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
  await archive.write(`${name}.key`, Buffer.from(JSON.stringify(kept)));
}

/** A folder holds a few thousand of them at most. */
function nameOf(place: string, digest: string): string {
  return `${place}/${digest.slice(0, 2)}/${digest}`;
}
