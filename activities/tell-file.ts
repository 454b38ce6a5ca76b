import { type Client, WorkflowNotFoundError } from '@temporalio/client';
import { type FactMessage, fact } from '../workflows/contract/messages.ts';

export type TellFile = (stream: string, message: FactMessage) => Promise<void>;

/** Sends a fact to a file; one that has ended needs to hear nothing. */
export function tellFile(client: Client): TellFile {
  return async (stream, message) => {
    try {
      await client.workflow.getHandle(stream).signal(fact, message);
    } catch (error) {
      if (!(error instanceof WorkflowNotFoundError)) throw error;
    }
  };
}
