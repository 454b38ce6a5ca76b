import { randomUUID } from 'node:crypto';
import { link, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { setTimeout as pause } from 'node:timers/promises';
import { isRunning, startTime } from '../process/process-table.ts';

/** An owner on another machine (a shared home folder) cannot be asked whether it lives; no build takes this long. */
const FOREIGN_LIMIT_MS = 30 * 60_000;
const POLL_MS = 100;

interface Owner {
  id: string;
  pid: number;
  born: string | null;
  host: string;
}

const UNREADABLE: Owner = { id: '', pid: 0, born: null, host: '' };

/**
 * Runs `work` while holding the lock file at `path`; of several processes one works, the others wait. The lock of an
 * owner that died is taken over. `onWait` is called once, when somebody else holds it.
 */
export async function withLock<T>(path: string, work: () => Promise<T>, onWait?: () => void): Promise<T> {
  const me: Owner = { id: randomUUID(), pid: process.pid, born: startTime(process.pid), host: hostname() };
  for (let waited = false; !(await take(path, me)); ) {
    const owner = await read(path);
    if (owner !== undefined && (await isGone(owner, path))) {
      await evict(path, owner);
      continue;
    }
    if (!waited) onWait?.();
    waited = true;
    await pause(POLL_MS);
  }
  try {
    return await work();
  } finally {
    if ((await read(path))?.id === me.id) await rm(path, { force: true });
  }
}

/** The file appears with its content or not at all, so nobody reads half an owner. */
async function take(path: string, me: Owner): Promise<boolean> {
  const mine = `${path}.${me.id}`;
  await writeFile(mine, JSON.stringify(me), { mode: 0o600 });
  try {
    await link(mine, path);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  } finally {
    await rm(mine, { force: true });
  }
}

/** Undefined when nobody holds the lock. A power cut can leave a file without content: its owner is gone for sure. */
async function read(path: string): Promise<Owner | undefined> {
  const text = await readFile(path, 'utf8').catch(() => undefined);
  if (text === undefined) return undefined;
  try {
    return JSON.parse(text) as Owner;
  } catch {
    return UNREADABLE;
  }
}

async function isGone(owner: Owner, path: string): Promise<boolean> {
  if (owner.id === UNREADABLE.id) return true;
  if (owner.host !== hostname()) {
    const age = await stat(path).then(
      ({ mtimeMs }) => Date.now() - mtimeMs,
      () => 0,
    );
    return age > FOREIGN_LIMIT_MS;
  }
  if (!isRunning(owner.pid)) return true;
  // The number may belong to another process by now.
  const born = startTime(owner.pid);
  return owner.born !== null && born !== null && owner.born !== born;
}

/** Takes a dead owner's lock away; should somebody have taken it over since, that one gets it back. */
async function evict(path: string, dead: Owner): Promise<void> {
  const aside = `${path}.${randomUUID()}`;
  try {
    await rename(path, aside);
    if ((await read(aside))?.id !== dead.id) await link(aside, path);
  } catch {
    // Somebody else was quicker: the next try sees how things stand.
  } finally {
    await rm(aside, { force: true });
  }
}
