import type { KeyRing } from '../../platform/keys.ts';
import { type Archive, ArchiveError } from '../archive/archive.ts';
import { type History, historyFrom } from '../archive/history.ts';
import { fetchKept } from '../archive/kept.ts';
import { type Sent, sentToLedger } from '../replay/derived.ts';
import { recordedIn } from '../replay/recorded.ts';

type Kept = { readonly bytes: Buffer; readonly history: History; readonly sent: readonly Sent[] };

/**
 * A history of the archive, and what it says that it sent to the ledger; undefined where nothing is kept under its digest,
 * `damaged` where that is not what was kept, or never was such a history. Throws `ArchiveError` and `MasterKeyMissing`.
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
    const history = historyFrom(bytes);
    return { bytes, history, sent: sentToLedger(recordedIn(history)) };
  } catch {
    return 'damaged';
  }
}
