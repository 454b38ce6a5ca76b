import { randomUUID } from 'node:crypto';
import { mkdir, open, readdir, readFile, rename, rm } from 'node:fs/promises';
import { dirname, join, relative, sep } from 'node:path';
import { type Archive, ArchiveError } from './archive.ts';

const UNFINISHED = '.part';

/** An archive in a folder. A file appears under its name when it is whole and on the disk, so that a kill leaves none half written. */
export function folderArchive(root: string): Archive {
  const at = (name: string) => join(root, ...name.split('/'));
  const read = async (name: string) => {
    try {
      return await readFile(at(name));
    } catch (error) {
      if (codeOf(error) === 'ENOENT') return undefined;
      throw unusable(root, error);
    }
  };
  return {
    read,
    async write(name, bytes) {
      const unfinished = `${at(name)}.${randomUUID()}${UNFINISHED}`;
      try {
        await mkdir(dirname(unfinished), { recursive: true, mode: 0o700 });
        await writeThrough(unfinished, bytes);
        await rename(unfinished, at(name));
        await syncFolder(dirname(unfinished));
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
      for (const name of await namesIn(root, at(below))) {
        if (name.startsWith(prefix) && !name.endsWith(UNFINISHED)) yield name;
      }
    },
  };
}

async function writeThrough(path: string, bytes: Uint8Array): Promise<void> {
  await using file = await open(path, 'wx', 0o600);
  await file.writeFile(bytes);
  await file.sync();
}

/** What a folder holds is on the disk: a name that was given outlasts a power cut. Some systems open no folders. */
async function syncFolder(path: string): Promise<void> {
  if (process.platform === 'win32') return;
  await using folder = await open(path, 'r');
  await folder.sync();
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
