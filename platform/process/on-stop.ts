import { constants } from 'node:os';
import type { Logger } from '../log.ts';

type Stopping = {
  readonly log: Logger;
  /** Milliseconds until a process that has not ended by itself is ended. */
  readonly withinMs: number;
};

/**
 * On the first SIGTERM or SIGINT ends the process in order: `stop` lets go of all that keeps it up, and the process then
 * ends by itself with code 0. It ends with 1 when `stop` fails or takes too long; on the second signal, at once.
 */
export function onStop({ log, withinMs }: Stopping, stop: () => void | Promise<void>): void {
  let stopping = false;
  const asked = (signal: NodeJS.Signals) => {
    if (stopping) process.exit(128 + constants.signals[signal]);
    stopping = true;
    log.info({ signal }, 'stopping');
    setTimeout(() => end('did not end in time'), withinMs).unref();
    Promise.resolve()
      .then(stop)
      .catch((error: unknown) => end('did not end in order', (error as Error).stack));
  };
  const end = (why: string, trace?: string) => {
    log.error({ trace }, why);
    process.exit(1);
  };
  process.on('SIGTERM', asked);
  process.on('SIGINT', asked);
}
