import type { KeyRing } from '../../platform/keys.ts';
import { type Archive, ArchiveError } from './archive.ts';
import { type History, historyFrom } from './history.ts';
import { fetchKept } from './kept.ts';

type Kept = { readonly bytes: Buffer; readonly history: History };

/**
 * A history of the archive; undefined where nothing is kept under its digest, `damaged` where that is not what was kept, or never
 * was a history. Throws `ArchiveError` and `MasterKeyMissing`.
 */
export async function keptHistory(
  { archive, keys }: { readonly archive: Archive; readonly keys: KeyRing },
  digest: string,
): Promise<Kept | 'damaged' | undefined> {
  const bytes = await fetchKept(archive, keys, 'histories', digest).catch((error: unknown) => {
    if (error instanceof ArchiveError && error.code === 'ARCHIVE_DAMAGED') return 'damaged' as const;
    throw error;
  });
  if (bytes === undefined || bytes === 'damaged') return bytes;
  try {
    return { bytes, history: historyFrom(bytes) };
  } catch {
    return 'damaged';
  }
}
