import { lstat } from 'node:fs/promises';

/**
 * Whether this path is a real folder (not a link) of that user which nobody else may write to. Anything found under a
 * world-writable folder such as `/var/tmp` may have been put there by anybody. On Windows, which has no such folder
 * among those we use, only the kind is looked at.
 *
 * @returns undefined when there is nothing at the path.
 */
export async function isTrusted(path: string, uid: number | undefined): Promise<boolean | undefined> {
  const found = await lstat(path).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  });
  if (found === undefined) return undefined;
  if (!found.isDirectory()) return false;
  return uid === undefined || (found.uid === uid && (found.mode & 0o022) === 0);
}
