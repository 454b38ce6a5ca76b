import { type Client, WorkflowNotFoundError } from '@temporalio/client';
import type { RunAtEngine } from './checks/use.ts';

/** Milliseconds. */
const ANSWERS_WITHIN = 5_000;
/** Milliseconds for which an engine that did not answer is not asked again: a round has thousands of questions. */
const LEFT_ALONE = 60_000;

/** Asks the engine for a run of a workflow, or for its last one. */
export function atEngine(client: Client): (workflow: string, run?: string) => Promise<RunAtEngine> {
  let silentSince = Number.NEGATIVE_INFINITY;
  return async (workflow, run) => {
    if (performance.now() - silentSince < LEFT_ALONE) return 'away';
    try {
      const handle = client.workflow.getHandle(workflow, run);
      const { runId, status } = await client.withDeadline(Date.now() + ANSWERS_WITHIN, () => handle.describe());
      return { run: runId, state: status.name === 'RUNNING' ? 'open' : 'ended' };
    } catch (error) {
      if (error instanceof WorkflowNotFoundError) return 'gone';
      silentSince = performance.now();
      return 'away';
    }
  };
}
