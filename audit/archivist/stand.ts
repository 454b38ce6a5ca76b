import type { Swept } from './sweep.ts';

/** How the archivist stands, for its figures. Instants in milliseconds since the epoch. */
export type Stand = {
  /** When the last sweep began that missed nothing. */
  sweptAt?: number;
  /** When the first run ended that is known and not archived. */
  oldestWaiting?: number;
  /** When the signed head last held all that the ledger had. */
  signedAt?: number;
  /** How many leaves it held. */
  signed?: number;
};

export function afterSweep(stand: Stand, { oldestWaiting }: Swept, began: number): void {
  if (oldestWaiting === undefined) {
    delete stand.oldestWaiting;
    stand.sweptAt = began;
  } else stand.oldestWaiting = oldestWaiting;
}
