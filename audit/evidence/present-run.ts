import { type Client, WorkflowNotFoundError } from '@temporalio/client';
import { EvidenceError } from './evidence-error.ts';

/** Milliseconds for one question. */
const ANSWERS_WITHIN = 5_000;

/**
 * The last run of a process as the engine knows it; undefined once the engine has forgotten it. Throws EvidenceError
 * EVIDENCE_ENGINE_AWAY where it does not answer.
 */
export type PresentRun = (workflow: string) => Promise<{ readonly run: string; readonly running: boolean } | undefined>;

export function presentRunIn(client: Client): PresentRun {
  return async (workflow) => {
    try {
      const handle = client.workflow.getHandle(workflow);
      const { runId, status } = await client.withDeadline(Date.now() + ANSWERS_WITHIN, () => handle.describe());
      return { run: runId, running: status.name === 'RUNNING' };
    } catch (error) {
      if (error instanceof WorkflowNotFoundError) return undefined;
      throw new EvidenceError('EVIDENCE_ENGINE_AWAY', '', error);
    }
  };
}
