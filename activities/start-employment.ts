import type { Client } from '@temporalio/client';
import { startWorkflow } from '../platform/temporal/client.ts';
import type { Database } from '../registry/database.ts';
import { registerEmployment } from '../registry/employments.ts';
import { idOf } from '../registry/ledger/filed.ts';
import { enterSandbox } from '../registry/sandbox.ts';
import type { EmploymentInput } from '../workflows/contract/messages.ts';
import type { EmploymentPort } from '../workflows/contract/ports.ts';
import type { Wall } from './wall.ts';

/** Opens the employment of somebody who is on duty, as a process of its own. Repeating it opens nothing twice. */
export function startEmployment(db: Database, client: Client, wall: Wall): EmploymentPort['startEmployment'] {
  return async ({ stream, instansi, unit, openedOn, term }) => {
    const { id: caseId } = await registerEmployment(db, { stream, unit: term.unit, position: term.position });
    const { now, shift } = await wall();
    const workflowId = `employment/${instansi}/${caseId}`;
    if (shift !== 0) await enterSandbox(db, [workflowId], now);
    const input: EmploymentInput = {
      ...{ instansi, caseId, unit, openedOn, shift, appointedOn: term.from, terms: [term] },
      origin: { kind: 'appointment', case: idOf(stream) },
      openedBy: { kind: 'system', name: 'appointment' },
    };
    await startWorkflow(client, { workflow: 'employment', workflowId, input });
  };
}
