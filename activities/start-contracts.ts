import type { Client } from '@temporalio/client';
import { inParallel } from '../platform/in-parallel.ts';
import { startWorkflow } from '../platform/temporal/client.ts';
import type { Database } from '../registry/database.ts';
import { contractsOf } from '../registry/imports.ts';
import { calendarOfUnit, findInstansi } from '../registry/instansi.ts';
import { enterSandbox } from '../registry/sandbox.ts';
import type { EmploymentInput } from '../workflows/contract/messages.ts';
import type { IntakePort } from '../workflows/contract/ports.ts';
import type { Wall } from './wall.ts';

/** Starts at once per page; the engine takes them in any order. */
const atOnce = 10;

/** Opens the employments of one page of an import, each its own process. Repeating a page opens nothing twice. */
export function startContracts(db: Database, client: Client, wall: Wall): IntakePort['startContracts'] {
  return async ({ instansi, import: id, openedOn, afterRow, size }) => {
    const [contracts, known] = await Promise.all([
      contractsOf(db, { import: id, afterRow, size }),
      findInstansi(db, instansi),
    ]);
    if (known === undefined) throw new Error('An import of an instansi that is not registered');
    const { now, shift } = await wall();
    const streamOf = (caseId: string) => `employment/${instansi}/${caseId}`;
    if (shift !== 0)
      await enterSandbox(
        db,
        contracts.map((contract) => streamOf(contract.id)),
        now,
      );
    await inParallel(
      contracts,
      atOnce,
      async ({ id: caseId, rowNo, unit, declared: { appointedOn, terms, remarks } }) => {
        const input: EmploymentInput = {
          ...{ instansi, caseId, openedOn, shift, appointedOn, terms, unit: calendarOfUnit(known, unit) },
          origin: { kind: 'import', import: id, row: rowNo, ...(remarks.length > 0 && { remarks }) },
          openedBy: { kind: 'system', name: 'intake' },
        };
        await startWorkflow(client, { workflow: 'employment', workflowId: streamOf(caseId), input });
      },
    );
    const lastRow = contracts.at(-1)?.rowNo ?? afterRow;
    return { files: contracts.length, lastRow, more: contracts.length === size };
  };
}
