import { setTimeout as delay } from 'node:timers/promises';
import type { Client, Connection } from '@temporalio/client';
import type { Instant } from '../../domain/calendar/zone.ts';
import { isAtWork } from '../../platform/engine/at-work.ts';
import { inParallel } from '../../platform/in-parallel.ts';
import type { Database } from '../../registry/database.ts';
import { streamsSince } from '../../registry/sandbox.ts';
import { batchesAtWork, decreesAtWork, filesToldOfNi, importsAtWork } from '../../registry/still-to-follow.ts';

/** Of so many workflows something is asked at once: more only makes each of them wait longer. */
export const atOnce = 8;

type Sandbox = { readonly db: Database; readonly client: Client };

/**
 * Time stands still until everything that follows from what was recorded since an instant is recorded too: what a batch
 * tells its files, what SIASN's list told them, and whatever else a workflow that heard of something is still at work on.
 */
export async function settled({ db, client }: Sandbox, since: Instant): Promise<void> {
  await none('batches were still at work', () => batchesAtWork(db));
  await none('lists were still being opened', () => importsAtWork(db));
  await none('decrees had not reached every clock', () => decreesAtWork(db));
  await none('files had not recorded their NI', () => filesToldOfNi(db));
  const heard = await streamsSince(db, since);
  await inParallel(heard, atOnce, (stream) => none('workflow was still at work', () => atWork(client, stream)));
}

/** Waits until nothing is left, for a minute at most. */
export async function none(what: string, left: () => Promise<readonly string[]>): Promise<void> {
  for (const limit = Date.now() + 60_000; ; await delay(20)) {
    const { length } = await left();
    if (length === 0) return;
    if (Date.now() > limit) throw new Error(`The sandbox waited for a minute: ${length} ${what}`);
  }
}

async function atWork({ connection, options }: Client, workflowId: string): Promise<readonly string[]> {
  return (await isAtWork(connection as Connection, options.namespace, workflowId)) ? [workflowId] : [];
}
