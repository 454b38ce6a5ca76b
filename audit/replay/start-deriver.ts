import type { Derived } from './derived.ts';
import { type Bundle, type DerivingProcess, NotDerived, startDerivingProcess } from './deriving-process.ts';

export type Deriver = {
  /** Of the process that is asked first. */
  readonly pid: () => number | undefined;
  /** What the bundle does with a history; an `error` where it cannot, `unanswered` where that could not be learned. */
  derive(bundle: Bundle, workflowId: string, bytes: Uint8Array): Promise<Derived>;
  stop(): Promise<void>;
};

type How = {
  /** Milliseconds in which a process that was asked something must have said anything. */
  readonly within?: number;
  readonly entry?: string;
};

/**
 * Derives in a process of its own, many at once. A history on which that process breaks or stands still takes nobody with it:
 * whatever was asked at the same time is asked once more, each alone, and only the one that is the cause fails again.
 */
export function startDeriver({ within = 60_000, entry }: How = {}): Deriver {
  const start = () => startDerivingProcess(within, entry);
  let together = start();
  let stopped = false;
  let turn: Promise<unknown> = Promise.resolve();
  return {
    pid: () => together.pid,
    async derive(bundle, workflowId, bytes) {
      if (together.over() && !stopped) together = start();
      try {
        return await together.derive(bundle, workflowId, bytes);
      } catch (error) {
        if (stopped || !(error instanceof NotDerived)) throw error;
      }
      const alone = turn.then(() => deriveAlone(start(), bundle, workflowId, bytes));
      turn = alone.catch(() => {});
      return await alone;
    },
    async stop() {
      stopped = true;
      await Promise.all([together.stop(), turn]);
    },
  };
}

async function deriveAlone(one: DerivingProcess, ...asked: Parameters<DerivingProcess['derive']>): Promise<Derived> {
  try {
    return await one.derive(...asked);
  } catch (error) {
    if (!(error instanceof NotDerived)) throw error;
    const nothing = { differences: [], sent: [] };
    return error.broken ? { ...nothing, error: error.message } : { ...nothing, unanswered: error.message };
  } finally {
    await one.stop();
  }
}
