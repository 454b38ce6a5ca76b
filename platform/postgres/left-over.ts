import { readdirSync, readFileSync, readlinkSync, realpathSync, statSync } from 'node:fs';
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { isRunning } from '../process/process-table.ts';

/** Fast shutdown, immediate shutdown, and force: the last two cost a recovery, never committed data. */
const STEPS: [NodeJS.Signals, number][] = [
  ['SIGINT', 10_000],
  ['SIGQUIT', 5_000],
  ['SIGKILL', 5_000],
];

/**
 * Ends a server that still runs on this data folder although whoever started it is gone. It is not taken over: a
 * server that is not our child would outlive us, and its settings may be older than ours. Only for one that holds
 * the place's lock, so that the server of a living process is never meant.
 *
 * Processes of a server killed outright may linger (one busy with a query does not notice); while they hold the
 * shared memory no new server starts, so they are ended, too. A process is taken for one of this server only if it
 * is called postgres and its current folder is this data folder, as the kernel tells; other systems than Linux do not
 * tell, there only the main process is ended and PostgreSQL itself refuses what is left.
 */
export async function stopLeftOver(data: string): Promise<void> {
  const main = await mainProcess(data);
  if (main !== undefined && belongsTo(main, data)) await end(main, STEPS);
  // PostgreSQL would refuse to start if the number in a stale file were, by chance, that of another living process.
  else if (main !== undefined && process.platform === 'linux') await rm(join(data, 'postmaster.pid'), { force: true });
  for (const pid of processesOf(data)) await end(pid, STEPS.slice(1));
}

/** The number in `postmaster.pid`, if a process of that number runs. */
async function mainProcess(data: string): Promise<number | undefined> {
  const file = await readFile(join(data, 'postmaster.pid'), 'utf8').catch(() => '');
  const pid = Number.parseInt(file, 10);
  return pid > 1 && isRunning(pid) ? pid : undefined;
}

/** Only processes of the user who owns the data are looked at: as root we could end any other by mistake. */
function processesOf(data: string): number[] {
  const owner = statSync(data, { throwIfNoEntry: false })?.uid;
  if (process.platform !== 'linux' || owner === undefined) return [];
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name) && ownerOf(`/proc/${name}`) === owner)
    .map(Number)
    .filter((pid) => pid > 1 && belongsTo(pid, data) && isRunning(pid));
}

function ownerOf(path: string): number | undefined {
  try {
    return statSync(path).uid;
  } catch {
    return undefined;
  }
}

function belongsTo(pid: number, data: string): boolean {
  if (process.platform !== 'linux') return true;
  try {
    const name = readFileSync(`/proc/${pid}/comm`, 'utf8').trim();
    return name === 'postgres' && readlinkSync(`/proc/${pid}/cwd`) === realpathSync(data);
  } catch {
    return false;
  }
}

async function end(pid: number, steps: [NodeJS.Signals, number][]): Promise<void> {
  for (const [signal, patienceMs] of steps) {
    try {
      process.kill(pid, signal);
    } catch {
      return;
    }
    for (const deadline = Date.now() + patienceMs; Date.now() < deadline; await pause(20)) {
      if (!isRunning(pid)) return;
    }
  }
}
