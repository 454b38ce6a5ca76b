import type { Client } from '@temporalio/client';
import { WorkflowNotFoundError } from '@temporalio/client';
import type { RunId } from '../../registry/archived-runs.ts';
import { calling } from '../archive/outage.ts';

/** A run that has ended; when, in milliseconds since the epoch by the run's own clock. */
export type ClosedRun = RunId & { readonly closedAt: number };

/** Milliseconds. */
const LIST_WITHIN = 300_000;
const DESCRIBE_WITHIN = 10_000;

/**
 * The runs that ended at `since` or later, as the engine's list has them: it lags behind, mostly by less than seconds. Only
 * what has ended has a time of closing.
 *
 * @throws Outage ENGINE_AWAY
 */
export async function closedRuns(client: Client, since: number): Promise<readonly ClosedRun[]> {
  const query = `CloseTime >= "${new Date(since).toISOString()}"`;
  const closed: ClosedRun[] = [];
  const list = async () => {
    for await (const { workflowId, runId, closeTime } of client.workflow.list({ query, pageSize: 1_000 })) {
      closed.push({ workflow: workflowId, run: runId, closedAt: closeTime?.getTime() ?? 0 });
    }
  };
  await calling('ENGINE_AWAY', () => client.withDeadline(Date.now() + LIST_WITHIN, list));
  return closed;
}

/** A run that has ended, asked for by name; undefined while it runs, and when the engine does not have it any more. */
export async function closedRun(client: Client, { workflow, run }: RunId): Promise<ClosedRun | undefined> {
  const describe = () => client.workflow.getHandle(workflow, run).describe();
  const found = await calling('ENGINE_AWAY', async () => {
    return await client.withDeadline(Date.now() + DESCRIBE_WITHIN, describe).catch((error: unknown) => {
      if (error instanceof WorkflowNotFoundError) return undefined;
      throw error;
    });
  });
  return found?.closeTime && { workflow, run, closedAt: found.closeTime.getTime() };
}
