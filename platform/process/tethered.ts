import { type ChildProcess, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { closeSync, openSync } from 'node:fs';
import { forwardLines } from './lines.ts';
import { ProcessError } from './process-error.ts';
import { signalGroup, startTime } from './process-table.ts';
import { watch } from './watcher.ts';

/** Names a command in its environment, so that its watcher finds it also when it was never told its number. */
const MARK = 'TENGGAT_TETHER';

export interface TetheredOptions {
  cwd?: string;
  /** The whole environment of the command; ours when left out. */
  env?: NodeJS.ProcessEnv;
  /** Receives standard output and error, appended; created with mode 0600. */
  logFile?: string;
  /** Called with each line of standard output and error. Such output passes through us: it ends when we die. */
  onLine?: (line: string) => void;
  /** Runs the command as this user and group (only as root); supplementary groups are dropped. */
  uid?: number;
  gid?: number;
  /** How the command is asked to end, by `stop()` and when we die. Default SIGTERM. */
  stopSignal?: NodeJS.Signals;
  /** Milliseconds between that and SIGKILL. Default 5000. */
  graceMs?: number;
}

export interface Exit {
  code: number | null;
  signal: string | null;
}

export interface Tethered {
  /** The number of the command itself, not of a wrapper. */
  pid: number;
  exited: Promise<Exit>;
  /** Asks the command and its process group to end, then insists; resolves once it has ended. */
  stop(options?: { signal?: NodeJS.Signals; graceMs?: number }): Promise<void>;
}

/**
 * Runs a command that cannot outlive this process, even if this process is killed with SIGKILL: a watcher beside it
 * holds a pipe of ours, and when that closes ends the command's whole process group (`stopSignal`, then SIGKILL).
 * The command leads its own group and session, so a Ctrl-C in our terminal reaches us alone and we stop it in order.
 *
 * A watcher that is itself killed is replaced at once. The command survives us only if both are killed within that
 * moment, or, where there is no `/proc` to find it by the mark in its environment, if we are killed in the moment between
 * starting it and telling the watcher its number; and processes that left the group (PostgreSQL's children) end by their
 * own means. Whoever keeps data must therefore also look for a left-over server before it starts a new one, as
 * `platform/postgres/left-over.ts` does.
 *
 * @throws ProcessError `PROCESS_NOT_STARTED` when the command does not exist or may not be run.
 */
export function tethered(command: string, args: string[], options: TetheredOptions = {}): Tethered {
  const { stopSignal = 'SIGTERM', graceMs = 5_000 } = options;
  const mark = randomUUID();
  const watcher = watch({ mark: `${MARK}=${mark}`, signal: stopSignal, graceMs });
  const child = start(command, args, options, mark);
  const pid = child.pid;
  if (pid === undefined) {
    watcher.release();
    throw new ProcessError('PROCESS_NOT_STARTED', `Program ${command} tidak dapat dijalankan; periksa pemasangannya.`);
  }
  watcher.guard({ pid, born: startTime(pid) });

  const exited = new Promise<Exit>((resolve) => {
    child.once('exit', (code, signal) => {
      signalGroup(pid, 'SIGKILL');
      watcher.release();
      // Its last lines are worth a moment, but a descendant may keep the pipe open for ever.
      const late = setTimeout(() => resolve({ code, signal }), 500);
      child.once('close', () => {
        clearTimeout(late);
        resolve({ code, signal });
      });
    });
  });

  return {
    pid,
    exited,
    async stop(how = {}) {
      if (child.exitCode === null && child.signalCode === null) signalGroup(pid, how.signal ?? stopSignal);
      const insist = setTimeout(() => signalGroup(pid, 'SIGKILL'), how.graceMs ?? graceMs);
      await exited;
      clearTimeout(insist);
    },
  };
}

function start(command: string, args: string[], options: TetheredOptions, mark: string): ChildProcess {
  const { cwd, env = process.env, uid, gid, logFile, onLine } = options;
  const log = logFile === undefined ? undefined : openSync(logFile, 'a', 0o600);
  const output = onLine === undefined ? (log ?? 'ignore') : 'pipe';
  const child = spawn(command, args, {
    detached: true,
    windowsHide: true,
    stdio: ['ignore', output, output],
    ...(cwd !== undefined && { cwd }),
    env: { ...env, [MARK]: mark },
    ...(uid !== undefined && { uid }),
    ...(gid !== undefined && { gid }),
  });
  child.on('error', () => {});
  if (onLine !== undefined) forwardLines(child, onLine, log);
  else if (log !== undefined) closeSync(log);
  return child;
}
