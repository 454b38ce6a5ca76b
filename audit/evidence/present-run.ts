import { type Client, WorkflowNotFoundError } from '@temporalio/client';

/** The last run of a process as the engine knows it; undefined once the engine has forgotten it. */
export type PresentRun = (workflow: string) => Promise<{ readonly run: string; readonly running: boolean } | undefined>;

export function presentRunIn(client: Client): PresentRun {
  return async (workflow) => {
    try {
      const { runId, status } = await client.workflow.getHandle(workflow).describe();
      return { run: runId, running: status.name === 'RUNNING' };
    } catch (error) {
      if (error instanceof WorkflowNotFoundError) return undefined;
      throw error;
    }
  };
}
