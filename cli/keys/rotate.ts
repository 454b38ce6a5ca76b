import { setting } from '../../platform/config.ts';
import { keyRing, masterKeysFromSettings } from '../../platform/keys.ts';
import { openDatabase } from '../../registry/database.ts';
import { lookupKeyOf } from '../../registry/keys/open-keys.ts';
import { keysToRotate, rotateKeys } from '../../registry/keys/rotate-keys.ts';

/**
 * `tenggat keys rotate [--check]`: wraps every key anew under the first master key of TENGGAT_MASTER_KEY, while the API runs;
 * begun again it goes on where it stopped. With `--check` only counts, and fails while older ones are needed.
 */
export async function rotate({ check }: { readonly check: boolean }): Promise<void> {
  const masters = masterKeysFromSettings();
  const [present, ...older] = masters;
  const db = openDatabase({ url: setting('DATABASE_URL'), poolSize: 2, name: 'tenggat-keys' });
  try {
    const keys = keyRing(present, { older });
    await lookupKeyOf(db, keys, masters);
    const left = await keysToRotate(db, keys);
    const total = [...left.values()].reduce((sum, n) => sum + n, 0);
    for (const [id, n] of left) console.log(`${n} kunci masih dibungkus kunci induk ${id}.`);
    if (check && total > 0) process.exitCode = 1;
    if (!check) {
      let done = 0;
      for await (const page of rotateKeys(db, keys)) {
        done += page;
        console.log(`${done} dari ${total} kunci dibungkus ulang.`);
      }
    }
    if (!check || total === 0) {
      console.log(`Semua kunci dibungkus kunci induk ${keys.keyId}; kunci induk yang lain tidak diperlukan lagi.`);
    }
  } finally {
    await db.destroy();
  }
}
