import type { Client } from '@temporalio/client';
import type { RefusalCode } from '../domain/case/refusal.ts';
import { inParallel } from '../platform/in-parallel.ts';
import type { KeyRing } from '../platform/keys.ts';
import { sendUpdate } from '../platform/temporal/send-update.ts';
import { countItems, itemsOfRound, reopenItems, skipItems } from '../registry/bulk/bulk-items.ts';
import type { Database } from '../registry/database.ts';
import type { BulkPort } from '../workflows/contract/ports.ts';
import { decideItem, lookAgain, type SendDecision } from './decide-item.ts';
import type { Wall } from './wall.ts';

/** Files asked at the same time: few enough that what people decide one by one is not held up. */
const atOnce = 8;
/** Milliseconds until a file that cannot be reached counts as failed, and the page goes on. */
const patience = { accept: 10_000, result: 10_000 };

/** What a bulk run does to its files, by way of a client of the engine. */
export function bulkFiles(db: Database, keys: KeyRing, client: Client, wall: Wall): BulkPort {
  return bulkFilesBy({ db, keys }, (sending) => sendUpdate(client, sending, patience), wall);
}

/** The same, by any way of sending a decision. */
export function bulkFilesBy(
  use: { readonly db: Database; readonly keys: KeyRing },
  send: SendDecision,
  wall: Wall,
): BulkPort {
  const { db } = use;
  return {
    async decidePage({ instansi, run, round, after, size, signer }) {
      const found = await itemsOfRound(db, { run, round, after, size: size + 1 });
      const items = found.slice(0, size);
      const { now } = await wall();
      const decide = decideItem(use, send, { instansi, run, round, signer, now });
      let lacking: RefusalCode | undefined;
      const waiting = items.filter(({ state }) => state === 'waiting');
      await inParallel(waiting, atOnce, async (item) => {
        // Whoever lacks the authority for one is not asked for the rest: somebody who holds it goes on here.
        if (lacking === undefined) lacking = (await decide(item)) ?? lacking;
      });
      await lookAgain(db, run);
      const last = found.length > size ? items.at(-1)?.n : undefined;
      return {
        ...{ counts: await countItems(db, run), files: waiting.length },
        ...(last !== undefined && { last }),
        ...(lacking !== undefined && { lacking }),
      };
    },
    reopenFiles: (retry) => reopenItems(db, retry),
    async skipFiles({ run }) {
      await skipItems(db, run);
      return await countItems(db, run);
    },
  };
}
