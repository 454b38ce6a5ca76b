import { type Client, WorkflowNotFoundError } from '@temporalio/client';
import type { Transaction } from 'kysely';
import type { KeyRing } from '../../platform/keys.ts';
import type { Database } from '../../registry/database.ts';
import { appendLeaves } from '../../registry/log-leaves.ts';
import type { Tables } from '../../registry/tables.ts';
import { named } from '../log/keeper.ts';
import type { Archive } from './archive.ts';
import { aboutRun, type History, historyBytes, openPayloads } from './history.ts';
import { keep } from './kept.ts';
import { calling } from './outage.ts';

/** Milliseconds. A run of a contract year is read in less than one second. */
const FETCH_WITHIN = 60_000;

/** A run ended, and the engine has no history of it: its retention was shorter than the archive was away. */
class HistoryGone extends Error {
  readonly code = 'HISTORY_GONE';

  constructor(workflow: string, run: string) {
    super(
      `Mesin Temporal tidak menyimpan lagi riwayat ${workflow} (${run}), yang belum diarsipkan. Buku besar tidak berubah; pulihkan basis data Temporal dari cadangan, dan periksa masa simpan namespace.`,
    );
  }
}

export type Exporting = {
  readonly client: Client;
  readonly db: Database;
  readonly archive: Archive;
  readonly keys: KeyRing;
  /** Milliseconds since the epoch. */
  readonly now: () => number;
};

/**
 * A run's history as the engine has it, its payloads opened, and the ids of the keys that had sealed them.
 *
 * @throws Outage ENGINE_AWAY, `HistoryGone` and `PayloadError`.
 */
export async function openedHistory(
  client: Client,
  workflow: string,
  run?: string,
): Promise<{ readonly history: History; readonly codecKeys: readonly string[] }> {
  const history = await calling('ENGINE_AWAY', async () => {
    const fetch = () => client.workflow.getHandle(workflow, run).fetchHistory();
    return await client.withDeadline(Date.now() + FETCH_WITHIN, fetch).catch((error: unknown) => {
      throw error instanceof WorkflowNotFoundError ? new HistoryGone(workflow, run ?? '') : error;
    });
  });
  const [codec] = client.options.loadedDataConverter.payloadCodecs;
  return { history, codecKeys: codec === undefined ? [] : await openPayloads(history, codec) };
}

/**
 * Keeps the history of a run that has ended, and gives it its place in the log. Doing it again changes nothing; ended in the
 * middle it leaves at most what is kept without a row, which the next time is found there.
 *
 * @throws as `openedHistory`, `ArchiveError`, and Outage REGISTRY_AWAY.
 */
export async function exportRun(use: Exporting, workflow: string, run: string): Promise<void> {
  const { client, db, archive, keys, now } = use;
  const { history, codecKeys } = await openedHistory(client, workflow, run);
  const about = aboutRun(history);
  const { outcome, bundles } = about;
  if (outcome === undefined) throw new Error(`${workflow} ${run} has not ended`);
  const digest = await keep(archive, keys, 'histories', historyBytes(history));
  const row = {
    ...{ run, workflow, digest, outcome, sdk: about.sdk, namespace: client.options.namespace },
    ...{ bundles: JSON.stringify(bundles), codec_keys: JSON.stringify(codecKeys) },
    ...{ next_run: about.nextRun ?? null, engine_events: about.engineEvents },
    started_at: new Date(about.startedAt),
    closed_at: new Date(about.lastAt),
    archived_at: new Date(now()),
  };
  const write = async (tx: Transaction<Tables>) => {
    await tx
      .insertInto('archived_runs')
      .values(row)
      .onConflict((on) => on.column('run').doNothing())
      .execute();
    await appendLeaves(tx, [named({ kind: 'history', workflow, run, digest, bundles })]);
  };
  await calling('REGISTRY_AWAY', () => db.transaction().execute(write));
}
