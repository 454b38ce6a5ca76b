import type { Archive } from '../../audit/archive/archive.ts';
import { claim } from '../../audit/archive/claim.ts';
import { folderArchive } from '../../audit/archive/folder.ts';
import { keptKeysToRotate, rotateKeptKeys } from '../../audit/archive/kept.ts';
import { optionalSetting, setting } from '../../platform/config.ts';
import { type KeyRing, keyRing, masterKeysFromSettings } from '../../platform/keys.ts';
import { type Database, openDatabase } from '../../registry/database.ts';
import { lookupKeyOf } from '../../registry/keys/open-keys.ts';
import { keysToRotate, rotateKeys } from '../../registry/keys/rotate-keys.ts';

/**
 * `tenggat keys rotate [--check]`: wraps every key of the registry and of the archive of TENGGAT_ARCHIVE anew under the first
 * master key of TENGGAT_MASTER_KEY, while the API runs; begun again it goes on where it stopped. With `--check` only counts,
 * and fails while older ones are needed. Without an archive it says that it has seen none.
 */
export async function rotate({ check }: { readonly check: boolean }): Promise<void> {
  const masters = masterKeysFromSettings();
  const [present, ...older] = masters;
  const folder = optionalSetting('TENGGAT_ARCHIVE');
  const archive = folder === undefined ? undefined : folderArchive(folder);
  const db = openDatabase({ url: setting('DATABASE_URL'), poolSize: 2, name: 'tenggat-keys' });
  try {
    const keys = keyRing(present, { older });
    await lookupKeyOf(db, keys, masters);
    // What is not there would be counted as done.
    if (archive !== undefined) await claim(db, archive);
    const left = await allToRotate(db, archive, keys);
    const total = [...left.values()].reduce((sum, n) => sum + n, 0);
    for (const [id, n] of left) console.log(`${n} kunci masih dibungkus kunci induk ${id}.`);
    if (check && total > 0) process.exitCode = 1;
    if (!check) {
      let done = 0;
      for await (const page of rotateKeys(db, keys)) {
        done += page;
        console.log(`${done} dari ${total} kunci dibungkus ulang.`);
      }
      if (archive !== undefined) {
        for await (const one of rotateKeptKeys(archive, keys)) done += one;
        console.log(`${done} dari ${total} kunci dibungkus ulang, dengan yang di arsip bukti.`);
      }
    }
    if (!check || total === 0) console.log(conclusion(keys, archive !== undefined));
  } finally {
    await db.destroy();
  }
}

async function allToRotate(db: Database, archive: Archive | undefined, keys: KeyRing): Promise<Map<string, number>> {
  const left = new Map(await keysToRotate(db, keys));
  const kept = archive === undefined ? [] : await keptKeysToRotate(archive, keys);
  for (const [id, n] of kept) left.set(id, (left.get(id) ?? 0) + n);
  return left;
}

function conclusion({ keyId }: KeyRing, withArchive: boolean): string {
  return withArchive
    ? `Semua kunci dibungkus kunci induk ${keyId}; kunci induk yang lain tidak diperlukan lagi.`
    : `Semua kunci di registri dibungkus kunci induk ${keyId}. Arsip bukti tidak diperiksa: isi TENGGAT_ARCHIVE bila ada, sebelum kunci induk lama dibuang.`;
}
