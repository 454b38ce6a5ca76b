import { type Keeper, keep } from './keeper.ts';
import type { ProcessEvent, ProcessSpec } from './process-spec.ts';

export interface Supervisor {
  /** The process number of a named process, or undefined while it is down. */
  pidOf(name: string): number | undefined;
  /** Ends all, the last started first; nothing is restarted afterwards. */
  stop(): Promise<void>;
}

/**
 * Starts the named processes in order, each only when the one before it is ready, and keeps them running: one that
 * exits is started again after 200 ms, twice as long each time up to 5 s, without end. Every step is told to `onEvent`.
 *
 * @throws whatever the first start of a process throws (its own error, or ProcessError `PROCESS_NOT_READY`,
 * `PROCESS_EXITED_EARLY`), after stopping those already started: a first start that fails is a fault in the setup.
 */
export async function supervise(
  specs: ProcessSpec[],
  { onEvent }: { onEvent: (event: ProcessEvent) => void },
): Promise<Supervisor> {
  const kept: Keeper[] = [];
  const stop = async () => {
    for (const keeper of kept.toReversed()) await keeper.stop();
  };
  try {
    for (const spec of specs) {
      const keeper = keep(spec, onEvent);
      kept.push(keeper);
      await keeper.start();
    }
  } catch (error) {
    await stop();
    throw error;
  }
  return { pidOf: (name) => kept.find((keeper) => keeper.name === name)?.pid(), stop };
}
