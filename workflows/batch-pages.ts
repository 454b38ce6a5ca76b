import type { Batch } from './batch.ts';
import type { FormationPort, PageDone } from './contract/ports.ts';
import { batch as port } from './ports.ts';

/** Files per page: small enough to end well within its time-out, large enough to keep the batch's history short. */
export const pageSize = 50;

/** Tells the files of the batch, or of one part of its determination, what concerns them. */
export async function tellFiles(
  batch: Batch,
  news: Parameters<FormationPort['tellFiles']>[0]['news'],
  determination?: string,
): Promise<void> {
  const { id: formation, instansi } = batch;
  const part = determination === undefined ? {} : { determination };
  const now = batch.now();
  await eachPage((afterRow) =>
    batch.attempt('tell-files', () =>
      port.tellFiles({ formation, instansi, ...part, news, now, afterRow, size: pageSize }),
    ),
  );
}

/** Goes through the batch's list by row number and answers how many files were touched. */
export async function eachPage(page: (afterRow: number) => Promise<PageDone>): Promise<number> {
  for (let files = 0, afterRow = 0; ; ) {
    const done = await page(afterRow);
    files += done.files;
    afterRow = done.lastRow;
    if (!done.more) return files;
  }
}
