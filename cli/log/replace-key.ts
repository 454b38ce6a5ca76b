import { folderArchive } from '../../audit/archive/folder.ts';
import { publish } from '../../audit/log/keeper.ts';
import { logNextKey } from '../../audit/log/keys.ts';
import { signersFromSettings, witnessesFromSettings } from '../../audit/log/settings.ts';
import { setting } from '../../platform/config.ts';
import { openDatabase } from '../../registry/database.ts';

/**
 * `tenggat log rotate-key`, `tenggat log replace-lost-key`: the last line of TENGGAT_LOG_KEY that the log does not know signs
 * from now on. Cut off after the log was told, the next head is signed as it would have been.
 */
export async function replaceKey({ lost }: { readonly lost: boolean }): Promise<void> {
  const db = openDatabase({ url: setting('DATABASE_URL'), poolSize: 2, name: 'tenggat-log' });
  const archive = folderArchive(setting('TENGGAT_ARCHIVE'));
  const [signers, witnesses] = [signersFromSettings(), witnessesFromSettings()];
  try {
    // What is wrong with the log is found before its key is changed; what lost its key cannot be signed until then.
    if (!lost) await publish({ db, archive, signers, witnesses });
    const key = await logNextKey(db, signers, { lost });
    const { size, troubles } = await publish({ db, archive, signers, witnesses });
    console.log(`Kunci log bukti sekarang ${key}.`);
    console.log(
      lost
        ? `Checkpoint ${size} daun ditandatangani kunci baru saja. Pembaca yang hanya percaya kunci lama tidak menerimanya begitu saja: beri tahu mereka dan pemegang saksi. Tanda tangan saksi atas checkpoint ini yang membuktikan pohonnya masih yang dulu.`
        : `Checkpoint ${size} daun ditandatangani kunci lama dan baru. Beri tahu pembaca dan pemegang saksi; baris kunci lama boleh dihapus setelah pengarsip dijalankan ulang.`,
    );
    for (const { code, message } of troubles) console.log(`${code}: ${message}`);
  } finally {
    await db.destroy();
  }
}
