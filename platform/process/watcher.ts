import { type ChildProcess, spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const TETHER = fileURLToPath(new URL('./tether.mjs', import.meta.url));

/** Whom the watcher ends when we die, known before it is started: a mark in its environment, how, and how patiently (ms). */
interface Charge {
  mark: string;
  signal: NodeJS.Signals;
  graceMs: number;
}

/** The leader of a process group, once it is started, and its start time. */
interface Started {
  pid: number;
  born: string | null;
}

/** Starts a watcher for a command that is about to be started; it is replaced when it is killed before release. */
export function watch(charge: Charge): { guard(whom: Started): void; release(): void } {
  let started: Started | undefined;
  let released = false;
  let watcher = open();
  tell(charge);

  function open(): ChildProcess {
    const opened = spawn(process.execPath, [TETHER], {
      detached: true,
      windowsHide: true,
      stdio: ['pipe', 'ignore', 'ignore'],
      cwd: process.platform === 'win32' ? undefined : '/',
      // Nothing of ours: no secrets, no NODE_OPTIONS. Windows programs do not start without SystemRoot.
      env: { SystemRoot: process.env.SystemRoot },
    });
    opened.unref();
    // A pipe of ours must not keep us running, and one whose reader was killed must not end us.
    (opened.stdin as unknown as { unref(): void }).unref();
    opened.stdin?.on('error', () => {});
    opened.on('error', () => {});
    const since = Date.now();
    opened.once('exit', () => {
      // One that ends as soon as it starts cannot work here: do not spend the machine on trying.
      setTimeout(replace, Date.now() - since < 1_000 ? 1_000 : 0).unref();
    });
    return opened;
  }

  function replace(): void {
    if (released) return;
    watcher = open();
    tell(charge);
    if (started !== undefined) tell(started);
  }

  function tell(what: Charge | Started): void {
    watcher.stdin?.write(`${JSON.stringify(what)}\n`);
  }

  return {
    guard(whom) {
      started = whom;
      tell(whom);
    },
    release() {
      released = true;
      watcher.stdin?.end('gone\n');
    },
  };
}
