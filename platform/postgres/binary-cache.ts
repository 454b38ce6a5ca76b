import { existsSync } from 'node:fs';
import { chmod, cp, mkdtemp, readdir, rename, rm, stat, symlink } from 'node:fs/promises';
import { basename, dirname, join, relative } from 'node:path';
import { type Binaries, findBinaries } from './binaries.ts';
import { lockPath } from './lock.ts';
import { PostgresError } from './postgres-error.ts';
import { isTrusted } from './trust.ts';

/** Survives a restart of the machine and may be entered by everybody, unlike a home folder or a temporary one. */
export const SHARED_FOLDER = '/var/tmp';
/** Copying 60 MB takes a tenth of a second; on a slow disk others wait this long for it. */
const COPY_LIMIT_MS = 60_000;

/**
 * Where a copy of the binaries must be, or undefined if they run from the package's own folder. A copy is needed when
 * we are root (the server runs as another user, who may not enter that folder), or when the package's install script
 * did not run and its libraries lack their links.
 */
export function cacheOf({ native, version, links }: Binaries): string | undefined {
  const uid = process.getuid?.();
  const linked = links.every(({ link }) => existsSync(join(native, link)));
  if (uid === undefined || (uid !== 0 && linked)) return undefined;
  return join(SHARED_FOLDER, `tenggat-postgres-${version}${uid === 0 ? '' : `-${uid}`}`);
}

/**
 * The folder to run PostgreSQL from, copied first where that is needed.
 *
 * @throws PostgresError `POSTGRES_NO_BINARY`, `POSTGRES_FOREIGN_CACHE`
 */
export async function runnableBinaries(found = findBinaries(), cache = cacheOf(found)): Promise<string> {
  if (cache === undefined) return found.native;
  if (await isIntact(cache, found)) return cache;
  const lock = await lockPath(cache, COPY_LIMIT_MS);
  try {
    if (!(await isIntact(cache, found))) await install(found, cache);
    if (!(await isIntact(cache, found))) throw new PostgresError('POSTGRES_FOREIGN_CACHE', { path: cache });
    return cache;
  } finally {
    await lock.release();
  }
}

/** False when there is nothing, or a copy of ours that lost its contents (a power cut after the renaming). */
async function isIntact(cache: string, { native }: Binaries): Promise<boolean> {
  const trusted = await isTrusted(cache, process.getuid?.());
  if (trusted === false) throw new PostgresError('POSTGRES_FOREIGN_CACHE', { path: cache });
  if (trusted === undefined) return false;
  const sizeOf = async (root: string) => (await stat(join(root, 'bin', 'postgres')).catch(() => undefined))?.size;
  return (await sizeOf(cache)) === (await sizeOf(native));
}

/** Copies under a name of our own, then renames: killed at any moment, no half copy ever stands under the real name. */
async function install({ native, links }: Binaries, cache: string): Promise<void> {
  for (const name of await readdir(dirname(cache))) {
    const path = join(dirname(cache), name);
    const broken = name === basename(cache) || name.startsWith(`${basename(cache)}.`);
    if (broken && (await isTrusted(path, process.getuid?.()))) await rm(path, { recursive: true, force: true });
  }
  const copy = await mkdtemp(`${cache}.`);
  await cp(native, copy, { recursive: true, verbatimSymlinks: true });
  for (const { link, to } of links) {
    const path = join(copy, link);
    if (!existsSync(path)) await symlink(relative(dirname(link), to), path);
  }
  await openToAll(copy);
  await rename(copy, cache);
}

/** All may read and run, nobody may write; cleaners of `/var/tmp` leave read-only files of root alone, too. */
async function openToAll(folder: string): Promise<void> {
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name);
    if (entry.isDirectory()) await chmod(path, 0o755);
    else if (entry.isFile()) await chmod(path, path.startsWith(join(folder, 'bin')) ? 0o555 : 0o444);
  }
  await chmod(folder, 0o755);
}
