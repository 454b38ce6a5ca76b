import type { Client } from '@temporalio/client';
import { startWorkflow } from '../platform/temporal/client.ts';
import type { Database } from '../registry/database.ts';
import { enterSandbox } from '../registry/sandbox.ts';
import type { PollInput } from '../workflows/contract/messages.ts';
import type { FormationPort } from '../workflows/contract/ports.ts';
import type { Wall } from './wall.ts';

/** One poller per instansi and year of formation; one that ended, because nobody waited, begins again. */
export function followAtBkn(db: Database, client: Client, wall: Wall): FormationPort['followAtBkn'] {
  return async ({ instansi, year }) => {
    const { now, shift } = await wall();
    const workflowId = `bkn-poll/${instansi}/${year}`;
    const input: PollInput = { instansi, year, shift };
    // One that ended has been kept at the sandbox's time, as all pollers are.
    if (shift !== 0) await enterSandbox(db, [workflowId], now);
    await startWorkflow(client, { workflow: 'bknPoll', workflowId, input, again: true });
  };
}
