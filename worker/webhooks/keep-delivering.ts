import { forgetDeliveries } from '../../registry/webhooks/deliveries.ts';
import { takeTurn } from '../../registry/webhooks/turns.ts';
import { type Delivering, deliverTurn } from './deliver.ts';

/** How many receivers are delivered to at the same time by this process. */
const lanes = 16;
/** Milliseconds. */
const lookEvery = 500;
const forgetEvery = 3_600_000;

/**
 * Delivers the ledger to every registered receiver until stopped. A lane is one turn of one receiver, then another's: one
 * that is slow keeps a lane for a turn and holds nobody else.
 */
export function keepDelivering(use: Delivering, onError: (error: unknown) => void): { stop(): Promise<void> } {
  const stopping = new AbortController();
  const underway = new Set<Promise<void>>();
  let wake: () => void = () => {};
  const begin = async (): Promise<boolean> => {
    const turn = underway.size < lanes ? await takeTurn(use.db) : undefined;
    if (turn === undefined) return false;
    const delivering = deliverTurn(use, turn, stopping.signal)
      .catch(onError)
      .finally(() => {
        underway.delete(delivering);
        wake();
      });
    underway.add(delivering);
    return true;
  };
  const loop = async () => {
    while (!stopping.signal.aborted) {
      const began = await begin().catch((error: unknown) => onError(error));
      if (began === true) continue;
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, lookEvery);
        wake = () => {
          clearTimeout(timer);
          resolve();
        };
      });
    }
    await Promise.all(underway);
  };
  const forget = setInterval(() => void forgetDeliveries(use.db).catch(onError), forgetEvery);
  const running = loop();
  return {
    async stop() {
      stopping.abort();
      clearInterval(forget);
      wake();
      await running;
    },
  };
}
