import { createHash } from 'node:crypto';
import type { Client } from '@temporalio/client';
import { civilDateOf } from '../domain/calendar/zone.ts';
import { inParallel } from '../platform/in-parallel.ts';
import { startWorkflow } from '../platform/temporal/client.ts';
import { listedRows, openFiles } from '../registry/batch-rows.ts';
import type { Database } from '../registry/database.ts';
import { enterSandbox } from '../registry/sandbox.ts';
import type { AppointmentInput } from '../workflows/contract/messages.ts';
import type { FormationPort } from '../workflows/contract/ports.ts';
import type { Wall } from './wall.ts';

/** Starts at once per page; the engine takes them in any order. */
const atOnce = 10;

/** Opens the files of one page of a determination, each its own process. Repeating a page opens nothing twice. */
export function startFiles(db: Database, client: Client, wall: Wall): FormationPort['startFiles'] {
  return async ({ formation, instansi, determination, clocks, afterRow, size }) => {
    const rows = await listedRows(db, { formation, determination, afterRow, size });
    const { now, shift } = await wall();
    const files = rows.map(({ rowNo, caseId, unit }) => ({ rowNo, unit, caseId: caseId ?? fileId(formation, rowNo) }));
    const streamOf = (caseId: string) => `appointment/${instansi}/${caseId}`;
    await openFiles(db, formation, files);
    if (shift !== 0)
      await enterSandbox(
        db,
        files.map((file) => streamOf(file.caseId)),
        now,
      );
    await inParallel(files, atOnce, async ({ caseId, unit }) => {
      const openedOn = civilDateOf(now, unit.zone);
      const input: AppointmentInput = { instansi, caseId, formation, determination, unit, openedOn, shift, clocks };
      await startWorkflow(client, { workflow: 'appointment', workflowId: streamOf(caseId), input });
    });
    return { files: rows.length, lastRow: rows.at(-1)?.rowNo ?? afterRow, more: rows.length === size };
  };
}

/** Says nothing about the person, and is the same whenever the page is repeated. */
function fileId(formation: string, rowNo: number): string {
  return createHash('sha256').update(`${formation}/${rowNo}`).digest('hex').slice(0, 20);
}
