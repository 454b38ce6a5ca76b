import { readFileSync } from 'node:fs';

/**
 * When the process with this number started, in the kernel's ticks since boot, or null where `/proc` does not tell
 * (other systems, process gone). Two different answers for one number mean two different processes.
 */
export function startTime(pid: number): string | null {
  return statFields(pid)?.[19] ?? null;
}

/** Whether a process of this number runs; one that has ended but was not yet reaped (a zombie) does not. */
export function isRunning(pid: number): boolean {
  const state = statFields(pid)?.[0];
  return state === undefined ? signalGroupOrPid(pid, 0) : state !== 'Z' && state !== 'X';
}

/**
 * Sends a signal to the process group led by `pid` (on Windows: to the process, there are no groups).
 * Returns false when nobody is left to receive it.
 */
export function signalGroup(pid: number, signal: NodeJS.Signals | 0): boolean {
  return signalGroupOrPid(process.platform === 'win32' ? pid : -pid, signal);
}

function signalGroupOrPid(target: number, signal: NodeJS.Signals | 0): boolean {
  try {
    return process.kill(target, signal);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** The fields of `/proc/<pid>/stat` after the command's name, which may itself hold spaces and brackets. */
function statFields(pid: number): string[] | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'latin1');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  } catch {
    return undefined;
  }
}
