import { type ChildProcess, spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const TETHER = fileURLToPath(new URL('./tether.mjs', import.meta.url));

/** Whom the watcher ends when we die: the leader of a process group, its start time, how, and how patiently (ms). */
export interface Charge {
  pid: number;
  born: string | null;
  signal: NodeJS.Signals;
  graceMs: number;
}

/** Starts a watcher that does nothing until told whom to guard, and is replaced when it is killed before release. */
export function watch(): { guard(charge: Charge): void; release(): void } {
  let charge: Charge | undefined;
  let released = false;
  let watcher = open();

  function open(): ChildProcess {
    const started = spawn(process.execPath, [TETHER], {
      detached: true,
      windowsHide: true,
      stdio: ['pipe', 'ignore', 'ignore'],
      cwd: process.platform === 'win32' ? undefined : '/',
      // Nothing of ours: no secrets, no NODE_OPTIONS. Windows programs do not start without SystemRoot.
      env: { SystemRoot: process.env.SystemRoot },
    });
    started.unref();
    // A pipe of ours must not keep us running, and one whose reader was killed must not end us.
    (started.stdin as unknown as { unref(): void }).unref();
    started.stdin?.on('error', () => {});
    started.on('error', () => {});
    const since = Date.now();
    started.once('exit', () => {
      // One that ends as soon as it starts cannot work here: do not spend the machine on trying.
      setTimeout(replace, Date.now() - since < 1_000 ? 1_000 : 0).unref();
    });
    return started;
  }

  function replace(): void {
    if (released) return;
    watcher = open();
    tell();
  }

  function tell(): void {
    if (charge !== undefined) watcher.stdin?.write(`${JSON.stringify(charge)}\n`);
  }

  return {
    guard(whom) {
      charge = whom;
      tell();
    },
    release() {
      released = true;
      watcher.stdin?.end('gone\n');
    },
  };
}
