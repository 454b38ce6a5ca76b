import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import { fileURLToPath } from 'node:url';

const TETHER = fileURLToPath(new URL('../../platform/process/tether.mjs', import.meta.url));
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'];
/** npm passes on the Ctrl-C that the terminal has already sent us: within this time it is the same one. */
const SAME_SIGNAL_MS = 300;
/** How long a command may take to put its things in order once we are gone. */
const GRACE_MS = 15_000;

/**
 * Runs a command in a process group of its own, hands it our signals once each, and ends it even if we are killed.
 *
 * @param {string} command
 * @param {string[]} args
 * @param {{ cwd?: string, shell?: boolean, onErrorOutput?: (text: string) => void }} [options]
 * @returns {Promise<number>} its exit code; 128 + the signal's number when a signal ended it
 */
export function runTethered(command, args, { cwd, shell = false, onErrorOutput } = {}) {
  const windows = process.platform === 'win32';
  const tether = spawn(process.execPath, [TETHER], {
    detached: true,
    windowsHide: true,
    stdio: ['pipe', 'ignore', 'ignore'],
  });
  tether.stdin.on('error', () => {});
  tether.on('error', () => {});
  tether.unref();

  const child = spawn(command, args, {
    ...(cwd && { cwd }),
    shell,
    detached: !windows,
    stdio: ['inherit', 'inherit', onErrorOutput ? 'pipe' : 'inherit'],
  });
  tether.stdin.write(`${JSON.stringify({ pid: child.pid ?? 0, born: null, signal: 'SIGTERM', graceMs: GRACE_MS })}\n`);
  child.stderr?.setEncoding('utf8').on('data', onErrorOutput ?? (() => {}));

  const passOn = forwarder((signal) => process.kill(windows ? child.pid : -child.pid, signal));
  for (const signal of SIGNALS) process.on(signal, passOn);
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code, signal) => resolve(code ?? 128 + (constants.signals[signal] ?? 0)));
  }).finally(() => {
    for (const signal of SIGNALS) process.off(signal, passOn);
    tether.stdin.end('gone\n');
  });
}

/** @param {(signal: NodeJS.Signals) => void} send */
function forwarder(send) {
  const sentAt = new Map();
  return (signal) => {
    if (Date.now() - (sentAt.get(signal) ?? 0) < SAME_SIGNAL_MS) return;
    sentAt.set(signal, Date.now());
    try {
      send(signal);
    } catch {
      // It has just ended: its exit code is on the way.
    }
  };
}
