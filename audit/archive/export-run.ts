import type { Client } from '@temporalio/client';
import type { KeyRing } from '../../platform/keys.ts';
import type { Database } from '../../registry/database.ts';
import { appendLeaves } from '../../registry/log-leaves.ts';
import { named } from '../log/keeper.ts';
import type { Archive } from './archive.ts';
import { aboutRun, type History, historyBytes, openPayloads } from './history.ts';
import { keep } from './kept.ts';

export type Exporting = {
  readonly client: Client;
  readonly db: Database;
  readonly archive: Archive;
  readonly keys: KeyRing;
  /** Milliseconds since the epoch. */
  readonly now: () => number;
};

/** A run's history as the engine has it, its payloads opened, and the ids of the keys that had sealed them. */
export async function openedHistory(
  client: Client,
  workflow: string,
  run?: string,
): Promise<{ readonly history: History; readonly codecKeys: readonly string[] }> {
  const history = await client.workflow.getHandle(workflow, run).fetchHistory();
  const [codec] = client.options.loadedDataConverter.payloadCodecs;
  return { history, codecKeys: codec === undefined ? [] : await openPayloads(history, codec) };
}

/** Keeps the history of a run that has ended, and gives it its place in the log. Doing it again changes nothing. */
export async function exportRun(use: Exporting, workflow: string, run: string): Promise<void> {
  const { client, db, archive, keys, now } = use;
  const { history, codecKeys } = await openedHistory(client, workflow, run);
  const about = aboutRun(history);
  const { outcome, bundles } = about;
  if (outcome === undefined) throw new Error(`${workflow} ${run} has not ended`);
  const digest = await keep(archive, keys, 'histories', historyBytes(history));
  await db.transaction().execute(async (tx) => {
    await tx
      .insertInto('archived_runs')
      .values({
        ...{ run, workflow, digest, outcome, sdk: about.sdk, namespace: client.options.namespace },
        ...{ bundles: JSON.stringify(bundles), codec_keys: JSON.stringify(codecKeys) },
        ...{ next_run: about.nextRun ?? null, engine_events: about.engineEvents },
        started_at: new Date(about.startedAt),
        closed_at: new Date(about.lastAt),
        archived_at: new Date(now()),
      })
      .onConflict((on) => on.column('run').doNothing())
      .execute();
    await appendLeaves(tx, [named({ kind: 'history', workflow, run, digest, bundles })]);
  });
}
