import type { BatchClock } from '../domain/appointment/decisions.ts';
import { newsOfLetter, windowEvents, windowsChangedBy } from '../domain/formation/letter-windows.ts';
import type { Batch } from './batch.ts';
import { tellFiles } from './batch-pages.ts';
import { reckon } from './case-clocks.ts';

/**
 * A letter opens or moves windows of the batch, and through it those of each file that has not done the step yet; it may
 * let in again those who were deemed resigned.
 */
export async function applyLetter(batch: Batch, letter: string): Promise<void> {
  const changed = windowsChangedBy(batch.state, letter);
  const dues = await reckon(
    batch,
    changed.map(({ rule, from, until }) => ({ rule, triggerOn: from, byLetter: until })),
  );
  const clocks = changed.flatMap(({ rule, from, letter: by }, index): BatchClock[] => {
    const due = dues[index];
    return due ? [{ rule, triggerOn: from, due, unit: batch.state.unit, letter: by }] : [];
  });
  batch.appendBySystem(windowEvents(batch.state, clocks), 'clock');
  const news = newsOfLetter(batch.state, letter, clocks);
  if (news) await tellFiles(batch, news);
  batch.appendBySystem([{ type: 'letter-applied', letter }], 'formation');
}
