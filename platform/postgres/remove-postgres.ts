import { rm, rmdir } from 'node:fs/promises';
import { join } from 'node:path';
import { stopLeftOver } from './left-over.ts';
import { lockPath } from './lock.ts';
import { locationFile, placeOf } from './place.ts';
import { secretFile } from './secret.ts';

/**
 * Deletes all that `startPostgres` made for this data folder, also what it had to put elsewhere, and the folder itself
 * if nothing else is in it.
 *
 * @throws PostgresError `POSTGRES_IN_USE` while a process has the server running
 */
export async function removePostgres(dataDir: string): Promise<void> {
  const { asked, home, data } = await placeOf(dataDir);
  const lock = await lockPath(home);
  try {
    await stopLeftOver(data);
    await rm(home, { recursive: true, force: true });
    for (const file of [locationFile(asked), secretFile(asked), join(asked, 'port'), join(asked, 'postgres.log')]) {
      await rm(file, { force: true });
    }
    await rmdir(asked).catch(() => {});
  } finally {
    await lock.release();
  }
}
