import { type Client, WorkflowNotFoundError } from '@temporalio/client';
import { PayloadError } from '../platform/temporal/payload-error.ts';
import { openedHistory } from './archive/export-run.ts';
import { codeOf } from './archive/outage.ts';
import type { HistoryAtEngine, RunAtEngine } from './checks/use.ts';

/** Milliseconds. */
const ANSWERS_WITHIN = 5_000;
const LISTS_WITHIN = 300_000;
/** Milliseconds for which an engine that did not answer is not asked again: a round has thousands of questions. */
const LEFT_ALONE = 60_000;

/** Asks the engine for a run of a workflow, or for its last one; and for its history as it stands when it is read. */
export function atEngine(client: Client): (workflow: string, run?: string) => Promise<RunAtEngine> {
  let silentSince = Number.NEGATIVE_INFINITY;
  const history = async (workflow: string, run: string): Promise<HistoryAtEngine> => {
    try {
      return (await openedHistory(client, workflow, run)).history;
    } catch (error) {
      if (error instanceof PayloadError) return 'sealed';
      const code = codeOf(error);
      if (code === 'HISTORY_GONE') return 'gone';
      if (code !== 'ENGINE_AWAY') throw error;
      silentSince = performance.now();
      return 'away';
    }
  };
  return async (workflow, run) => {
    if (performance.now() - silentSince < LEFT_ALONE) return 'away';
    try {
      const handle = client.workflow.getHandle(workflow, run);
      const { runId, status } = await client.withDeadline(Date.now() + ANSWERS_WITHIN, () => handle.describe());
      const state = status.name === 'RUNNING' ? 'open' : 'ended';
      return { run: runId, state, history: () => history(workflow, runId) };
    } catch (error) {
      if (error instanceof WorkflowNotFoundError) return 'gone';
      silentSince = performance.now();
      return 'away';
    }
  };
}

/**
 * The workflows that run, as the engine's list has them: also those that have written nothing and were never archived. None
 * where the engine does not answer: what is known of without it is asked all the same.
 */
export function runningAtEngine(client: Client): () => Promise<readonly string[]> {
  return async () => {
    const ids = new Set<string>();
    const list = async () => {
      const query = 'ExecutionStatus = "Running"';
      for await (const { workflowId } of client.workflow.list({ query, pageSize: 1_000 })) ids.add(workflowId);
    };
    try {
      // A list is long, and waited for only where there is an engine.
      await client.withDeadline(Date.now() + ANSWERS_WITHIN, () => client.workflowService.getSystemInfo({}));
      await client.withDeadline(Date.now() + LISTS_WITHIN, list);
    } catch {
      return [...ids];
    }
    return [...ids];
  };
}
