import type { KeyRing } from '../../platform/keys.ts';
import type { Database } from '../../registry/database.ts';
import { placesOf } from '../../registry/log-leaves.ts';
import type { Archive } from '../archive/archive.ts';
import { ArchiveError } from '../archive/archive.ts';
import { fetchKept } from '../archive/kept.ts';
import type { Bundle } from '../replay/deriving-process.ts';

/** The workflow bundles of the archive; each is opened once. */
export type Bundles = {
  of(digest: string): Promise<Bundle | 'BUNDLE_MISSING' | 'BUNDLE_OF_ANOTHER_BUILD'>;
  /** Whether a bundle has its place in the log, be it signed or not. */
  isPlaced(digest: string): Promise<boolean>;
};

export function bundlesIn(db: Database, archive: Archive, keys: KeyRing): Bundles {
  const opened = new Map<string, ReturnType<Bundles['of']>>();
  const open: Bundles['of'] = async (digest) => {
    // A worker may have told any build id.
    if (!/^[0-9a-f]{64}$/.test(digest)) return 'BUNDLE_MISSING';
    try {
      const code = await fetchKept(archive, keys, 'bundles', digest);
      return code === undefined ? 'BUNDLE_MISSING' : { digest, code: code.toString() };
    } catch (error) {
      if (error instanceof ArchiveError && error.code === 'ARCHIVE_DAMAGED') return 'BUNDLE_OF_ANOTHER_BUILD';
      throw error;
    }
  };
  return {
    of(digest) {
      const bundle = opened.get(digest) ?? open(digest);
      opened.set(digest, bundle);
      return bundle;
    },
    isPlaced: async (digest) => (await placesOf(db, [`bundle/${digest}`])).size > 0,
  };
}
