import { readFile } from 'node:fs/promises';
import type { KeyRing } from '../../platform/keys.ts';
import type { Database } from '../../registry/database.ts';
import { appendLeaves } from '../../registry/log-leaves.ts';
import { digestOf } from '../canonical.ts';
import { named } from '../log/keeper.ts';
import type { Archive } from './archive.ts';
import { keep } from './kept.ts';
import { calling } from './outage.ts';

/** Why a bundle of workflows cannot be kept. What happened, what was kept, what to do. */
const SENTENCES = {
  BUNDLE_UNREADABLE: (path: string) =>
    `Berkas alur kerja ${path} tidak dapat dibaca. Tidak ada yang disimpan; sebut jalur workflow-bundle.json buatan "tenggat bundle", dengan workflow-bundle.js di sebelahnya.`,
  BUNDLE_DIFFERS: (path: string) =>
    `Kode di sebelah ${path} bukan yang sidiknya tertulis di situ. Tidak ada yang disimpan; ambil lagi kedua berkas itu dari rilis yang sama.`,
};

class BundleError extends Error {
  readonly code: keyof typeof SENTENCES;

  constructor(code: keyof typeof SENTENCES, path: string, cause?: unknown) {
    super(SENTENCES[code](path), { cause });
    this.code = code;
  }
}

/**
 * Keeps the workflows of a build, of which `path` is the description (`workflow-bundle.json`: digest and version of the SDK),
 * and gives them their place in the log. Doing it again changes nothing. Answers the digest: the build id of its workers.
 *
 * @throws BundleError, ArchiveError, and Outage REGISTRY_AWAY.
 */
export async function keepBundle(
  { db, archive, keys }: { readonly db: Database; readonly archive: Archive; readonly keys: KeyRing },
  path: string,
): Promise<string> {
  const { code, digest, sdk } = await readBundle(path);
  if (digestOf(code) !== digest) throw new BundleError('BUNDLE_DIFFERS', path);
  await keep(archive, keys, 'bundles', code);
  await calling('REGISTRY_AWAY', () =>
    db.transaction().execute((tx) => appendLeaves(tx, [named({ kind: 'bundle', digest, sdk })])),
  );
  return digest;
}

async function readBundle(path: string): Promise<{ code: Buffer; digest: string; sdk: string }> {
  try {
    const { digest, sdk } = JSON.parse(await readFile(path, 'utf8')) as { digest?: unknown; sdk?: unknown };
    if (typeof digest !== 'string' || typeof sdk !== 'string') throw new Error('It says no digest or no SDK');
    return { code: await readFile(path.replace(/\.json$/, '.js')), digest, sdk };
  } catch (error) {
    throw new BundleError('BUNDLE_UNREADABLE', path, error);
  }
}
