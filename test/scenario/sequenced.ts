import { setTimeout as delay } from 'node:timers/promises';
import type { Database } from '../../registry/database.ts';

/** Resolves once every event has its position. */
export async function sequenced(db: Database): Promise<void> {
  for (; ; await delay(50)) {
    const waiting = await db.selectFrom('unsequenced').select('id').limit(1).execute();
    if (waiting.length === 0) return;
  }
}
