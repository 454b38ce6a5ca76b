import { setTimeout as pause } from 'node:timers/promises';

/** Milliseconds between one look and the next. */
const LOOK_EVERY = 50;

/** Looks again and again for what is on its way to the ledger; undefined when it is not there within the time (milliseconds). */
export async function lookUntil<T>(within: number, look: () => Promise<T | undefined>): Promise<T | undefined> {
  for (const until = Date.now() + within; Date.now() < until; await pause(LOOK_EVERY)) {
    const found = await look();
    if (found !== undefined) return found;
  }
  return undefined;
}
