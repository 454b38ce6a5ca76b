import { setTimeout as pause } from 'node:timers/promises';
import { ProcessError } from './process-error.ts';
import type { ProcessEvent, ProcessSpec } from './process-spec.ts';
import type { Exit, Tethered } from './tethered.ts';

const FIRST_DELAY_MS = 200;
const LONGEST_DELAY_MS = 5_000;
/** A process that served this long had started well: its next restart waits the short delay again. */
const HEALTHY_MS = 5_000;

export interface Keeper {
  name: string;
  pid(): number | undefined;
  /** The first start: throws what went wrong, nothing is tried again. */
  start(): Promise<void>;
  stop(): Promise<void>;
}

/** Keeps one process running: see `supervise`. */
export function keep(spec: ProcessSpec<Tethered>, onEvent: (event: ProcessEvent) => void): Keeper {
  const { name } = spec;
  const stopping = new AbortController();
  let current: Tethered | undefined;
  let attending: Promise<void> | undefined;
  let attempt = 0;

  /** Starts the process and waits until it serves; one that does not is stopped again. */
  async function begin(): Promise<Tethered> {
    attempt += 1;
    onEvent({ type: 'starting', name, attempt });
    const began = performance.now();
    const limitMs = spec.readyWithinMs ?? 30_000;
    const late = new AbortController();
    const timer = setTimeout(() => late.abort(notReady(name, limitMs)), limitMs);
    const starting = Promise.resolve().then(() => spec.start());
    const probe = new AbortController();
    try {
      const started = await unless(late.signal, starting);
      current = started;
      const over = AbortSignal.any([late.signal, stopping.signal]);
      const serves = spec.ready(started, AbortSignal.any([over, probe.signal]));
      const ends = started.exited.then((exit) => Promise.reject(exitedEarly(name, exit)));
      await unless(over, Promise.race([serves, ends]));
      onEvent({ type: 'ready', name, pid: started.pid, tookMs: Math.round(performance.now() - began) });
      return started;
    } catch (error) {
      const ended = starting.then((started) => started.stop()).catch(() => {});
      // A start that hangs is not waited for again: what it yet brings is stopped when it comes.
      if (current !== undefined) await ended;
      current = undefined;
      throw error;
    } finally {
      clearTimeout(timer);
      probe.abort();
    }
  }

  async function attend(first: Tethered): Promise<void> {
    let running: Tethered | undefined = first;
    let delayMs = FIRST_DELAY_MS;
    while (!stopping.signal.aborted) {
      if (running !== undefined) {
        const since = performance.now();
        const exit = await running.exited;
        current = undefined;
        if (stopping.signal.aborted) return;
        onEvent({ type: 'exited', name, pid: running.pid, ...exit });
        if (performance.now() - since >= HEALTHY_MS) delayMs = FIRST_DELAY_MS;
      }
      onEvent({ type: 'restarting', name, inMs: delayMs });
      await pause(delayMs, undefined, { signal: stopping.signal }).catch(() => {});
      if (stopping.signal.aborted) return;
      delayMs = Math.min(2 * delayMs, LONGEST_DELAY_MS);
      running = await begin().catch((error: unknown) => {
        if (!stopping.signal.aborted) onEvent({ type: 'failed', name, error });
        return undefined;
      });
    }
  }

  return {
    name,
    pid: () => current?.pid,
    async start() {
      const first = await begin();
      attending = attend(first);
    },
    async stop() {
      stopping.abort();
      await current?.stop();
      await attending;
      if (attending !== undefined) onEvent({ type: 'stopped', name });
    },
  };
}

/** What the work gives, or the signal's reason if that comes first. */
function unless<T>(signal: AbortSignal, work: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const give = () => reject(signal.reason);
    if (signal.aborted) give();
    signal.addEventListener('abort', give, { once: true });
    work.then(resolve, reject).finally(() => signal.removeEventListener('abort', give));
  });
}

function notReady(name: string, ms: number): ProcessError {
  return new ProcessError('PROCESS_NOT_READY', `Proses ${name} belum siap setelah ${ms / 1000} detik; periksa lognya.`);
}

function exitedEarly(name: string, { code, signal }: Exit): ProcessError {
  const how = signal === null ? `kode ${code}` : `sinyal ${signal}`;
  return new ProcessError('PROCESS_EXITED_EARLY', `Proses ${name} berhenti sebelum siap (${how}); periksa lognya.`);
}
