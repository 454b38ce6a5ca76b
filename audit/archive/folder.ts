import { randomUUID } from 'node:crypto';
import { mkdir, open, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { dirname, join, relative, sep } from 'node:path';
import { type Archive, ArchiveError } from './archive.ts';

const UNFINISHED = '.part';
/** Milliseconds: nobody writes one file for so long. */
const GIVEN_UP = 3_600_000;

/**
 * An archive in a folder. A file appears under its name when it is whole and, as its name, on the disk, so that neither a kill
 * nor a loss of power leaves one half written.
 */
export function folderArchive(root: string): Archive {
  const at = (name: string) => join(root, ...checked(name).split('/'));
  const read = async (name: string) => {
    const path = at(name);
    try {
      return await readFile(path);
    } catch (error) {
      if (codeOf(error) === 'ENOENT') return undefined;
      throw unusable(root, error);
    }
  };
  return {
    read,
    async write(name, bytes) {
      const path = at(name);
      const unfinished = `${path}.${randomUUID()}${UNFINISHED}`;
      try {
        const made = await mkdir(dirname(path), { recursive: true, mode: 0o700 });
        await writeThrough(unfinished, bytes);
        await rename(unfinished, path);
        await syncFolders(dirname(path), made === undefined ? dirname(path) : dirname(made));
      } catch (error) {
        await rm(unfinished, { force: true }).catch(() => {});
        throw unusable(root, error);
      }
    },
    async remove(name) {
      await rm(at(name), { force: true }).catch((error: unknown) => {
        throw unusable(root, error);
      });
    },
    async *list(prefix) {
      const below = prefix.slice(0, prefix.lastIndexOf('/') + 1);
      for (const name of await namesIn(root, below === '' ? root : at(below.slice(0, -1)))) {
        if (name.startsWith(prefix) && !name.endsWith(UNFINISHED)) yield name;
      }
    },
  };
}

/** Takes away what whoever was killed while writing left behind. `now` in milliseconds since the epoch. Answers how many. */
export async function removeUnfinished(root: string, now: number): Promise<number> {
  let removed = 0;
  for (const name of await namesIn(root, root)) {
    const path = join(root, ...name.split('/'));
    const written = name.endsWith(UNFINISHED) ? await stat(path).catch(() => undefined) : undefined;
    if (written === undefined || now - written.mtimeMs < GIVEN_UP) continue;
    await rm(path, { force: true }).catch((error: unknown) => {
      throw unusable(root, error);
    });
    removed += 1;
  }
  return removed;
}

/** A name leads nowhere but into the archive. */
function checked(name: string): string {
  const words = name.split('/');
  const fits = words.every((word) => /^[a-z0-9._-]+$/.test(word) && !/^\.+$/.test(word));
  if (!fits || name.endsWith(UNFINISHED)) throw new RangeError(`"${name}" is no name in an archive`);
  return name;
}

async function writeThrough(path: string, bytes: Uint8Array): Promise<void> {
  await using file = await open(path, 'wx', 0o600);
  await file.writeFile(bytes);
  await file.sync();
}

/** A name is on the disk when its folder is; a new folder when the one above it is. Windows knows no such thing. */
async function syncFolders(lowest: string, highest: string): Promise<void> {
  if (process.platform === 'win32') return;
  for (let folder = lowest; ; folder = dirname(folder)) {
    await using handle = await open(folder, 'r');
    await handle.sync();
    if (folder === highest) return;
  }
}

async function namesIn(root: string, folder: string): Promise<readonly string[]> {
  try {
    const found = await readdir(folder, { recursive: true, withFileTypes: true });
    const files = found.filter((one) => one.isFile()).map((one) => join(one.parentPath, one.name));
    return files.map((path) => relative(root, path).split(sep).join('/')).sort();
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return [];
    throw unusable(root, error);
  }
}

function unusable(root: string, error: unknown): ArchiveError {
  const full = ['ENOSPC', 'EDQUOT', 'EFBIG'].includes(codeOf(error) ?? '');
  return new ArchiveError(full ? 'ARCHIVE_FULL' : 'ARCHIVE_UNREACHABLE', root, error);
}

function codeOf(error: unknown): string | undefined {
  return (error as NodeJS.ErrnoException).code;
}
