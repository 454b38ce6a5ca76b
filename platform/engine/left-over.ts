import { readFile, rename, rm, writeFile } from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';
import { isRunning, signalGroup, startTime } from '../process/process-table.ts';
import { ask } from './ask.ts';
import { EngineError } from './errors.ts';

const GRACE_MS = 5_000;
const POLL_MS = 50;

interface Note {
  pid: number;
  born: string | null;
  binary: string;
  /** Who started it; while that process lives, the engine is in use and not left over. */
  owner: number;
  ownerBorn: string | null;
}

/** Writes beside the store which process serves it and for whom, so that a later start can tell what it finds. */
export async function noteEngine(dbFilename: string, pid: number, binary: string): Promise<void> {
  const note: Note = { pid, born: startTime(pid), binary, owner: process.pid, ownerBorn: startTime(process.pid) };
  const temporary = `${notePath(dbFilename)}.${process.pid}`;
  await writeFile(temporary, JSON.stringify(note), { mode: 0o600 });
  await rename(temporary, notePath(dbFilename));
}

/**
 * Ends the engine that still holds this store after the process that started it was killed; does nothing when there
 * is none. Only a process that is provably the one noted, running our binary, is ever signalled.
 *
 * @throws EngineError ENGINE_STORE_LOCKED when the process that started it still lives.
 */
export async function stopLeftOver(dbFilename: string): Promise<void> {
  const note = await read(dbFilename);
  if (note === undefined) return;
  if (await isEngine(note)) {
    if (isSame(note.owner, note.ownerBorn)) {
      throw new EngineError('ENGINE_STORE_LOCKED', `${dbFilename}, proses ${note.pid}`);
    }
    await end(note);
  }
  await forgetEngine(dbFilename, note.pid);
}

/** Removes the note of an engine that has ended, unless it is about another one. */
export async function forgetEngine(dbFilename: string, pid: number): Promise<void> {
  if ((await read(dbFilename))?.pid === pid) await rm(notePath(dbFilename), { force: true });
}

function notePath(dbFilename: string): string {
  return `${dbFilename}.engine.json`;
}

async function read(dbFilename: string): Promise<Note | undefined> {
  try {
    return JSON.parse(await readFile(notePath(dbFilename), 'utf8')) as Note;
  } catch {
    return undefined;
  }
}

async function end(note: Note): Promise<void> {
  signalGroup(note.pid, 'SIGTERM');
  const deadline = Date.now() + GRACE_MS;
  for (let killed = false; isSame(note.pid, note.born); await pause(POLL_MS)) {
    if (killed || Date.now() < deadline) continue;
    signalGroup(note.pid, 'SIGKILL');
    killed = true;
  }
}

/** Numbers are given out again: only number and start time together name a process. */
function isSame(pid: number, born: string | null): boolean {
  return isRunning(pid) && (born === null || startTime(pid) === born);
}

async function isEngine(note: Note): Promise<boolean> {
  if (!isSame(note.pid, note.born)) return false;
  const command = await readFile(`/proc/${note.pid}/cmdline`, 'latin1').then(
    (text) => text.replaceAll('\0', ' '),
    () => ask('ps', ['-o', 'command=', '-p', String(note.pid)]),
  );
  return command?.startsWith(`${note.binary} server start-dev`) ?? false;
}
