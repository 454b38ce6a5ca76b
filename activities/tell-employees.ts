import { inParallel } from '../platform/in-parallel.ts';
import { determinedEmployees } from '../registry/conversion-rows.ts';
import type { Database } from '../registry/database.ts';
import type { ConversionPort } from '../workflows/contract/ports.ts';
import type { TellFile } from './tell-file.ts';

const atOnce = 10;

/** Tells the employees of one page of a determination; a file that knows it already is not changed by hearing it again. */
export function tellEmployees(db: Database, tell: TellFile): ConversionPort['tellEmployees'] {
  return async ({ conversion, determination, receivedOn, clock, now, afterRow, size }) => {
    const page = await determinedEmployees(db, { conversion, determination, afterRow, size });
    await inParallel(page, atOnce, async ({ stream, need }) => {
      await tell(stream, {
        fact: { kind: 'conversion-determined', conversion, determination, need, clock },
        ...{ effectiveOn: receivedOn, recordedAt: now, from: 'conversion' },
      });
    });
    return { files: page.length, lastRow: page.at(-1)?.rowNo ?? afterRow, more: page.length === size };
  };
}
