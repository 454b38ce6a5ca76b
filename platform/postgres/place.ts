import { createHash } from 'node:crypto';
import { lchown, mkdir, readFile, realpath, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { SHARED_FOLDER } from './binary-cache.ts';
import { PostgresError } from './postgres-error.ts';
import { isTrusted } from './trust.ts';

/** `nobody`: root may not run PostgreSQL, and this user exists everywhere without being created. */
const NOBODY = 65534;

export interface Place {
  /** The folder asked for: it keeps the password, the port, the log, and where the data are. */
  asked: string;
  /** The folder of the user who runs the server, mode 0700; PostgreSQL's data folder is `data` in it. */
  home: string;
  data: string;
  /** As whom the server runs: only set when we are root. */
  as: { uid: number; gid: number } | undefined;
}

/** The file in the folder asked for that names the place of the data when they cannot be there. */
export const locationFile = (asked: string) => join(asked, 'location');

/**
 * Where the data of this folder are, or are to be. They stay in the folder itself unless we are root and the server's
 * user may not enter it (it lies below a private folder, such as the home of root); then they go to `/var/tmp`, and
 * a small file tells where. A place once chosen is kept.
 *
 * @throws PostgresError `POSTGRES_DATA_MISSING`
 */
export async function placeOf(dataDir: string): Promise<Place> {
  await mkdir(dataDir, { recursive: true });
  const asked = await realpath(dataDir);
  const as = process.getuid?.() === 0 ? { uid: NOBODY, gid: NOBODY } : undefined;
  const uid = as?.uid ?? process.getuid?.();
  const pointer = locationFile(asked);
  const elsewhere = (await readFile(pointer, 'utf8').catch(() => '')).trim();
  const home = elsewhere || join(asked, 'server');
  const place = { asked, home, data: join(home, 'data'), as };

  const trusted = await isTrusted(home, uid);
  if (trusted === undefined && elsewhere !== '') {
    throw new PostgresError('POSTGRES_DATA_MISSING', { path: pointer, detail: elsewhere });
  }
  if (trusted !== undefined || as === undefined || (await mayEnter(asked, as.uid))) return place;
  const digest = createHash('sha256').update(asked).digest('hex').slice(0, 32);
  const shared = join(SHARED_FOLDER, `tenggat-data-${digest}`);
  return { ...place, home: shared, data: join(shared, 'data') };
}

/**
 * Makes the place ready to be used by the server's user. Only for one that holds the place's lock.
 *
 * @throws PostgresError `POSTGRES_FOREIGN_DATA`
 */
export async function prepare({ asked, home, as }: Place): Promise<void> {
  const own = process.getuid?.();
  const foreign = new PostgresError('POSTGRES_FOREIGN_DATA', { path: home });
  if (!(await isTrusted(home, as?.uid ?? own))) {
    await mkdir(home, { mode: 0o700 }).catch(async () => {
      // Ours, and we were killed before giving it away; anything else is not to be touched.
      if (!(await isTrusted(home, own))) throw foreign;
    });
    if (as !== undefined) await lchown(home, as.uid, as.gid);
  }
  if (dirname(home) !== asked) await writeFile(locationFile(asked), `${home}\n`);
}

/** Whether a user without groups of ours may pass through the folder and all those above it. */
async function mayEnter(folder: string, uid: number): Promise<boolean> {
  const { mode, uid: owner } = await stat(folder);
  if ((mode & (owner === uid ? 0o100 : 0o001)) === 0) return false;
  return folder === dirname(folder) || mayEnter(dirname(folder), uid);
}
