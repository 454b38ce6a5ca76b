import { linkSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';

const BEAT_MS = 1_000;
/** An owner that has not touched its lock for so long was killed. */
const SILENT_MS = 10_000;

/**
 * Runs `work` while holding the lock file: one process at a time, the others wait. The owner keeps touching the file;
 * process numbers would not do, for the same folder may be open in containers that do not see each other.
 *
 * @param {string} path
 * @param {() => Promise<void>} work
 */
export async function withInstallLock(path, work) {
  for (let told = false; !take(path); told = true) {
    if (!told) console.error('Proses lain sedang memasang paket; menunggu sampai selesai …');
    if (isSilent(path)) evict(path);
    else await pause(BEAT_MS / 4);
  }
  const beat = setInterval(() => utimesSync(path, new Date(), new Date()), BEAT_MS);
  try {
    await work();
  } finally {
    clearInterval(beat);
    rmSync(path, { force: true });
  }
}

function take(path) {
  try {
    writeFileSync(path, '', { flag: 'wx' });
    return true;
  } catch (error) {
    if (error.code === 'EEXIST') return false;
    throw error;
  }
}

function isSilent(path) {
  const found = statSync(path, { throwIfNoEntry: false });
  return found !== undefined && Date.now() - found.mtimeMs > SILENT_MS;
}

/** Takes a dead owner's lock away; should somebody have taken it over since, that one gets it back. */
function evict(path) {
  const aside = `${path}.${process.pid}`;
  try {
    renameSync(path, aside);
    if (!isSilent(aside)) linkSync(aside, path);
  } catch {
    // Somebody else was quicker: the next try sees how things stand.
  } finally {
    rmSync(aside, { force: true });
  }
}
