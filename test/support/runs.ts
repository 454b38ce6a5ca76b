import { setTimeout as delay } from 'node:timers/promises';
import type { Client } from '@temporalio/client';
import {
  visit,
  walkGetWorkflowExecutionHistoryResponse,
} from '@temporalio/common/lib/internal-non-workflow/payload-visitor.js';
import type { temporal } from '@temporalio/proto';
import type { Database } from '../../registry/database.ts';

export type History = temporal.api.history.v1.IHistory;

/** One run, what is sealed in it opened. A poller that began again has several under one workflow id. */
export type Run = { readonly workflowId: string; readonly runId: string; readonly history: History };

/**
 * Every run the engine has. Its list lags behind: answers once no stream of the ledger is missing from it, nor a run with
 * which another continued as new.
 */
export async function everyRun({ client, db }: { client: Client; db: Database }): Promise<readonly Run[]> {
  const streams = await streamsOf(db);
  for (; ; await delay(100)) {
    const listed: { workflowId: string; runId: string }[] = [];
    for await (const { workflowId, runId } of client.workflow.list()) listed.push({ workflowId, runId });
    const ids = new Set(listed.map((run) => run.workflowId));
    if (!streams.every((stream) => ids.has(stream))) continue;
    const runs = await Promise.all(listed.map((run) => fetchRun(client, run)));
    const known = new Set(listed.map(({ runId }) => runId));
    if (runs.every(({ history }) => continuedBy(history).every((next) => known.has(next)))) return runs;
  }
}

/** The run that carries on where this one ended, if one does. */
function continuedBy({ events }: History): readonly string[] {
  const next = events?.at(-1)?.workflowExecutionContinuedAsNewEventAttributes?.newExecutionRunId;
  return next ? [next] : [];
}

/** Every stream of the ledger that is a workflow of that id: not shipped decrees, nor what no process stands behind. */
export async function streamsOf(db: Database): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('events')
    .select('stream')
    .distinct()
    .where('stream', 'not like', 'decree/shipped/%')
    .where('stream', 'not like', 'policy/%')
    .where('stream', 'not like', 'authority/%')
    .where('stream', 'not like', 'erasure/%')
    .where('stream', 'not like', 'webhook/%')
    .where('stream', 'not like', 'account/%')
    .orderBy('stream')
    .execute();
  return rows.map(({ stream }) => stream);
}

async function fetchRun(client: Client, run: { workflowId: string; runId: string }): Promise<Run> {
  return { ...run, history: await openedHistory(client, run.workflowId, run.runId) };
}

/** A history with its payloads as they were before they were sealed, by the keys of this client. */
export async function openedHistory(client: Client, workflowId: string, runId?: string): Promise<History> {
  const history = await client.workflow.getHandle(workflowId, runId).fetchHistory();
  const [codec] = client.options.loadedDataConverter.payloadCodecs;
  if (codec === undefined) throw new Error('This client has no keys: it opens nothing');
  await visit({ history }, walkGetWorkflowExecutionHistoryResponse, {
    transformPayload: async (payload) => (await codec.decode([payload]))[0] ?? payload,
    transformPayloads: (payloads) => codec.decode(payloads),
  });
  return history;
}
