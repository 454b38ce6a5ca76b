import { setTimeout as pause } from 'node:timers/promises';

/** Something that is done again and again, each on its own: one that fails or hangs holds up no other. */
export type Step = {
  readonly name: string;
  /** Milliseconds between the end of one time and the beginning of the next. */
  readonly every: number;
  readonly run: (signal: AbortSignal) => Promise<void>;
};

/** Milliseconds: what failed is tried again after so long, or earlier where its own turn comes. */
const AGAIN_AFTER = 30_000;

/** Does the steps until stopped, which waits for those underway. What a step throws is told, and its next turn comes. */
export function repeat(
  steps: readonly Step[],
  onFault: (error: unknown, step: string) => void,
): { stop(): Promise<void> } {
  const stopping = new AbortController();
  const { signal } = stopping;
  const loop = async ({ name, every, run }: Step) => {
    while (!signal.aborted) {
      let next = every;
      try {
        await run(signal);
      } catch (error) {
        onFault(error, name);
        next = Math.min(every, AGAIN_AFTER);
      }
      await pause(next, undefined, { signal }).catch(() => {});
    }
  };
  const running = steps.map(loop);
  return {
    async stop() {
      stopping.abort();
      await Promise.all(running);
    },
  };
}
