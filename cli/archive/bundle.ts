import { claim } from '../../audit/archive/claim.ts';
import { keepBundle } from '../../audit/archive/keep-bundle.ts';
import { archiveFromSettings, inRegistry } from './in-archive.ts';

/** `tenggat archive bundle BERKAS`: keeps the workflows of another build. The archivist keeps those of its own by itself. */
export async function archiveBundle(file: string): Promise<void> {
  const { archive, keys } = archiveFromSettings();
  const digest = await inRegistry(async (db) => {
    await claim(db, archive);
    return await keepBundle({ db, archive, keys }, file);
  });
  console.log(`Alur kerja ${digest} disimpan di arsip bukti.`);
}
