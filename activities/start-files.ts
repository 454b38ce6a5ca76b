import { createHash } from 'node:crypto';
import type { Client } from '@temporalio/client';
import { civilDateOf } from '../domain/calendar/zone.ts';
import { startWorkflow } from '../platform/temporal/client.ts';
import { listedRows, openFile } from '../registry/batch-rows.ts';
import type { Database } from '../registry/database.ts';
import { enterSandbox } from '../registry/sandbox.ts';
import type { AppointmentInput } from '../workflows/contract/messages.ts';
import type { FormationPort } from '../workflows/contract/ports.ts';
import { inParallel } from './in-parallel.ts';
import type { Wall } from './wall.ts';

/** Starts at once per page; the engine takes them in any order. */
const atOnce = 10;

/** Opens the files of one page of a determination, each its own process. Repeating a page opens nothing twice. */
export function startFiles(db: Database, client: Client, wall: Wall): FormationPort['startFiles'] {
  return async ({ formation, instansi, determination, clocks, afterRow, size }) => {
    const rows = await listedRows(db, { formation, determination, afterRow, size });
    const { now, shift } = await wall();
    await inParallel(rows, atOnce, async (row) => {
      const caseId = row.caseId ?? fileId(formation, row.rowNo);
      await openFile(db, formation, row.rowNo, caseId);
      const workflowId = `appointment/${instansi}/${caseId}`;
      const input: AppointmentInput = {
        instansi,
        caseId,
        formation,
        determination,
        unit: row.unit,
        openedOn: civilDateOf(now, row.unit.zone),
        shift,
        clocks,
      };
      if (shift !== 0) await enterSandbox(db, workflowId, now);
      await startWorkflow(client, { workflow: 'appointment', workflowId, input });
    });
    return { files: rows.length, lastRow: rows.at(-1)?.rowNo ?? afterRow, more: rows.length === size };
  };
}

/** Says nothing about the person, and is the same whenever the page is repeated. */
function fileId(formation: string, rowNo: number): string {
  return createHash('sha256').update(`${formation}/${rowNo}`).digest('hex').slice(0, 20);
}
