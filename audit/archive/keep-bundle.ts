import type { KeyRing } from '../../platform/keys.ts';
import type { Database } from '../../registry/database.ts';
import { appendLeaves } from '../../registry/log-leaves.ts';
import { named } from '../log/keeper.ts';
import type { Archive } from './archive.ts';
import { keep } from './kept.ts';
import { calling } from './outage.ts';
import { readBundle } from './read-bundle.ts';

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
  await keep(archive, keys, 'bundles', code);
  await calling('REGISTRY_AWAY', () =>
    db.transaction().execute((tx) => appendLeaves(tx, [named({ kind: 'bundle', digest, sdk })])),
  );
  return digest;
}
