import { sql } from 'kysely';
import type { Database } from '../database.ts';

/** Any number: it names the one lock that makes a single sequencer at a time. */
const sequencing = 7_300_001;

/**
 * Gives committed events their global `position`, gapless and in the order in which their commits became visible; within
 * a stream that is the order of `seq`. Answers how many it placed. Whatever follows the ledger reads by position.
 */
export async function sequence(db: Database, atMost = 5_000): Promise<number> {
  return db.transaction().execute(async (tx) => {
    await sql`select pg_advisory_xact_lock(${sequencing}::bigint)`.execute(tx);
    const { rows } = await sql<{ placed: number }>`
      with taken as (
        delete from unsequenced where id in (select id from unsequenced order by id limit ${atMost})
        returning id, stream, seq
      ), placed as (
        insert into ledger (position, stream, seq)
        select coalesce((select max(position) from ledger), 0) + row_number() over (order by id), stream, seq from taken
        returning position
      )
      select count(*) as placed from placed
    `.execute(tx);
    return rows[0]?.placed ?? 0;
  });
}

/** Keeps sequencing until stopped: looks again every second when there was nothing to place. */
export function keepSequencing(db: Database, onError: (error: unknown) => void): { stop(): Promise<void> } {
  let stopped = false;
  let wake: () => void = () => {};
  const loop = async () => {
    while (!stopped) {
      const placed = await sequence(db).catch((error: unknown) => {
        onError(error);
        return 0;
      });
      if (placed > 0) continue;
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, 1_000);
        wake = () => {
          clearTimeout(timer);
          resolve();
        };
      });
    }
  };
  const running = loop();
  return {
    async stop() {
      stopped = true;
      wake();
      await running;
    },
  };
}
