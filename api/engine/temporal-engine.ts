import type { Client } from '@temporalio/client';
import { startWorkflow } from '../../platform/temporal/client.ts';
import { sendUpdate } from '../../platform/temporal/send-update.ts';
import type { Engine } from './engine.ts';

const START_WITHIN = 5_000;
const READY_WITHIN = 1_000;

/** The engine behind a Temporal client, every call with its time-out. */
export function temporalEngine(client: Client): Engine {
  return {
    send: (sending) => sendUpdate(client, sending),
    async open(opening) {
      await client.withDeadline(Date.now() + START_WITHIN, () => startWorkflow(client, opening));
    },
    async answers() {
      try {
        await client.withDeadline(Date.now() + READY_WITHIN, () => client.workflowService.getSystemInfo({}));
        return true;
      } catch {
        return false;
      }
    },
  };
}
