import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { namespace } from './environment.ts';
import { masterKeyFile, openFolder, payloadKeysFile, portsOf } from './folder.ts';

/** Makes the settings of this process those of the demo on this machine, which must have been started once. */
export async function useDemoSettings(): Promise<void> {
  const path = join(process.env.TENGGAT_DATA_DIR ?? '.tenggat', 'demo');
  if (!existsSync(join(path, 'batch.json'))) {
    throw Object.assign(
      new Error(`Di ${path} belum ada peragaan. Jalankan "npm run demo", biarkan menyala, lalu ulangi perintah ini.`),
      { code: 'DEMO_MISSING' },
    );
  }
  const folder = openFolder(path, { fresh: false });
  const { engine } = await portsOf(folder);
  const settings = {
    TENGGAT_MODE: 'sandbox',
    TENGGAT_MASTER_KEY_FILE: masterKeyFile(folder),
    TENGGAT_PAYLOAD_KEYS_FILE: payloadKeysFile(folder),
    TENGGAT_ARCHIVE: folder.file('archive'),
    TEMPORAL_ADDRESS: `127.0.0.1:${engine}`,
    TEMPORAL_NAMESPACE: namespace,
  };
  // A database of one's own is in the environment of this process as it was in the demo's.
  const kept = process.env.DATABASE_URL === undefined && { DATABASE_URL_FILE: folder.file(databaseUrlFile) };
  Object.assign(process.env, settings, kept);
}

/** Where a sandbox keeps the address of its own database, password included. */
export const databaseUrlFile = 'database-url';
