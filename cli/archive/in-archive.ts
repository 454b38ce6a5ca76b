import { folderArchive } from '../../audit/archive/folder.ts';
import { setting } from '../../platform/config.ts';
import { keyRing, masterKeysFromSettings } from '../../platform/keys.ts';
import { openDatabase } from '../../registry/database.ts';

/** The registry of DATABASE_URL, for as long as `use` takes. */
export async function inRegistry<T>(use: (db: ReturnType<typeof openDatabase>) => Promise<T>): Promise<T> {
  const db = openDatabase({ url: setting('DATABASE_URL'), poolSize: 2, name: 'tenggat-archive' });
  try {
    return await use(db);
  } finally {
    await db.destroy();
  }
}

/** The archive of TENGGAT_ARCHIVE, and the master keys that open it. */
export function archiveFromSettings() {
  const [present, ...older] = masterKeysFromSettings();
  return { archive: folderArchive(setting('TENGGAT_ARCHIVE')), keys: keyRing(present, { older }) };
}
