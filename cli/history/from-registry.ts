import type { Client } from '@temporalio/client';
import type { Archive } from '../../audit/archive/archive.ts';
import { openedHistory } from '../../audit/archive/export-run.ts';
import { historyBytes, historyFrom } from '../../audit/archive/history.ts';
import { fetchKept } from '../../audit/archive/kept.ts';
import type { Viewed, ViewedRun } from '../../audit/history-view/page.ts';
import type { MinedEvent } from '../../audit/mining/fold.ts';
import type { KeyRing } from '../../platform/keys.ts';
import { archivedRunsOf } from '../../registry/archived-runs.ts';
import { namesOfCase } from '../../registry/audit/audited.ts';
import type { Database } from '../../registry/database.ts';
import { readStream } from '../../registry/ledger/append.ts';
import { HistoryError } from './errors.ts';
import { viewedRun } from './from-file.ts';

type Read = Pick<Viewed, 'stream' | 'events' | 'runs'>;

/** A case from the ledger, its runs by whoever has them. */
export async function caseFromLedger(
  db: Database,
  nameOrId: string,
  runsOf: (stream: string) => Promise<readonly ViewedRun[]>,
): Promise<Read> {
  const [stream] = await namesOfCase(db, nameOrId);
  if (stream === undefined) throw new HistoryError('HISTORY_CASE_UNKNOWN', nameOrId);
  const runs = await runsOf(stream);
  if (runs.length === 0) throw new HistoryError('HISTORY_MISSING', stream);
  return { stream, runs, events: (await readStream(db, stream)) as readonly MinedEvent[] };
}

/** The runs of a process that ended, as the archive keeps them. */
export function runsInArchive(db: Database, archive: Archive, keys: KeyRing) {
  return async (stream: string): Promise<readonly ViewedRun[]> => {
    const runs: ViewedRun[] = [];
    for (const { run, digest, bundles, sdk, outcome } of await archivedRunsOf(db, stream)) {
      const bytes = await fetchKept(archive, keys, 'histories', digest);
      if (bytes === undefined) throw new HistoryError('HISTORY_MISSING', run);
      runs.push({ run, digest, bundles, sdk, outcome, history: historyFrom(bytes) });
    }
    return runs;
  };
}

/**
 * The runs of a process that the engine still has, in their order, as the archive would keep them: the engine writes the maps of
 * a history in any order. Each is known by the digest that the archive gave it.
 */
export function runsInEngine(db: Database, client: Client) {
  return async (stream: string): Promise<readonly ViewedRun[]> => {
    const digests = new Map((await archivedRunsOf(db, stream)).map(({ run, digest }) => [run, digest]));
    const found: { runId: string; startTime: Date }[] = [];
    for await (const one of client.workflow.list({ query: `WorkflowId = ${JSON.stringify(stream)}` })) found.push(one);
    const inOrder = found.toSorted((a, b) => a.startTime.getTime() - b.startTime.getTime());
    return await Promise.all(
      inOrder.map(async ({ runId }) => {
        const { history } = await openedHistory(client, stream, runId);
        const asKept = historyFrom(historyBytes(history));
        return { ...viewedRun(asKept), run: runId, digest: digests.get(runId) };
      }),
    );
  };
}
