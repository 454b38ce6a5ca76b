import { civilDateOf } from '../domain/calendar/zone.ts';
import { filesToTell } from '../registry/batch-rows.ts';
import type { Database } from '../registry/database.ts';
import type { FormationPort } from '../workflows/contract/ports.ts';
import { inParallel } from './in-parallel.ts';
import type { TellFile } from './tell-file.ts';

const atOnce = 10;

/** Tells the files of one page what concerns them; a file that knows it already is not changed by hearing it again. */
export function tellFiles(db: Database, tell: TellFile): FormationPort['tellFiles'] {
  return async ({ formation, instansi, determination, news, now, afterRow, size }) => {
    const query = { formation, afterRow, size, ...(determination === undefined ? {} : { determination }) };
    const page = await filesToTell(db, query);
    await inParallel(page.files, atOnce, async ({ caseId, zone }) => {
      await tell(`appointment/${instansi}/${caseId}`, {
        fact: news,
        effectiveOn: civilDateOf(now, zone),
        recordedAt: now,
        from: 'formation',
      });
    });
    return { files: page.files.length, lastRow: page.lastRow, more: page.more };
  };
}
