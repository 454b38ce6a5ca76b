import { readFile } from 'node:fs/promises';
import { digestOf } from '../../platform/canonical.ts';

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
 * The workflows of a build, of which `path` is the description (`workflow-bundle.json`: digest and version of the SDK).
 *
 * @throws BundleError
 */
export async function readBundle(path: string): Promise<{ code: Buffer; digest: string; sdk: string }> {
  const bundle = await described(path);
  if (digestOf(bundle.code) !== bundle.digest) throw new BundleError('BUNDLE_DIFFERS', path);
  return bundle;
}

async function described(path: string): Promise<{ code: Buffer; digest: string; sdk: string }> {
  try {
    const { digest, sdk } = JSON.parse(await readFile(path, 'utf8')) as { digest?: unknown; sdk?: unknown };
    if (typeof digest !== 'string' || typeof sdk !== 'string') throw new Error('It says no digest or no SDK');
    return { code: await readFile(path.replace(/\.json$/, '.js')), digest, sdk };
  } catch (error) {
    throw new BundleError('BUNDLE_UNREADABLE', path, error);
  }
}
