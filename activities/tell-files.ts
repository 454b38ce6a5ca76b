import { civilDateOf } from '../domain/calendar/zone.ts';
import { inParallel } from '../platform/in-parallel.ts';
import { filesToTell } from '../registry/batch-rows.ts';
import type { Database } from '../registry/database.ts';
import type { FormationPort } from '../workflows/contract/ports.ts';
import type { TellFile } from './tell-file.ts';

const atOnce = 10;

/** Tells the files of one page what concerns them; a file that knows it already is not changed by hearing it again. */
export function tellFiles(db: Database, tell: TellFile): FormationPort['tellFiles'] {
  return async ({ formation, instansi, determination, news, now, afterRow, size }) => {
    const part = determination === undefined ? {} : { determination };
    const page = await filesToTell(db, { formation, afterRow, size, ...part, ...byLetter(news) });
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

/** A letter leaves alone what is closed; a corrected date concerns every file. */
function byLetter(news: Parameters<FormationPort['tellFiles']>[0]['news']) {
  if (news.kind !== 'batch-clocks-set' || news.clocks.some((clock) => clock.letter === undefined)) return {};
  return {
    reopens: news.reopens !== undefined,
    windows: news.clocks.map(({ rule, triggerOn, due }) => ({ rule, from: triggerOn, until: due.dueDate })),
  };
}
