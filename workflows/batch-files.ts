import type { BatchClock } from '../domain/appointment/decisions.ts';
import type { HeldClock } from '../domain/case/clocks.ts';
import type { FormationEvent } from '../domain/formation/events.ts';
import { handOver } from '../domain/formation/hand-over.ts';
import { windowsForFiles } from '../domain/formation/letter-windows.ts';
import { clockOfPart, partClock } from '../domain/formation/part-clock.ts';
import type { Determination, FormationState } from '../domain/formation/state.ts';
import type { Batch } from './batch.ts';
import { eachPage, pageSize, tellFiles } from './batch-pages.ts';
import type { CaseFile } from './case.ts';
import { setClocks } from './case-clocks.ts';
import { batch as port } from './ports.ts';

/** The receipt of a determination starts NI-USUL for its files; once the allocation is announced, they are opened in pages. */
export async function startDetermination(batch: Batch, part: Determination): Promise<void> {
  if (clockOfPart(batch.state, part) === undefined) await setClocks(batch, [partClock(part)]);
  if (!batch.state.facts['allocation-announced'] || part.filesStarted) return;
  const { id: formation, instansi } = batch;
  const clocks = [...clockForFiles(batch, part), ...windowsForFiles(batch.state)];
  const files = await eachPage((afterRow) =>
    batch.attempt('start-files', () =>
      port.startFiles({ formation, instansi, determination: part.id, clocks, afterRow, size: pageSize }),
    ),
  );
  const year = Number(part.receivedOn.slice(0, 4));
  await batch.attempt('follow-at-bkn', () => port.followAtBkn({ instansi, year }));
  batch.appendBySystem([{ type: 'files-started', determination: part.id, files }], 'formation');
}

/** The date of receipt was wrong: the clock of the batch moves, and with it that of each of its files. */
export async function tellCorrectedReceipt(batch: Batch, part: Determination): Promise<void> {
  await setClocks(batch, [partClock(part)]);
  await tellFiles(batch, { kind: 'batch-clocks-set', clocks: clockForFiles(batch, part) }, part.id);
}

/** Nothing reopens any more: whoever was deemed resigned stays so. */
export async function concludeFiles(batch: Batch): Promise<void> {
  await tellFiles(batch, { kind: 'batch-concluded' });
}

/** Before a clock of the batch rings: when all files have done what it asks, it is closed instead. */
export async function batchClockDone(
  file: CaseFile<FormationState, FormationEvent>,
  due: readonly HeldClock[],
): Promise<void> {
  const formation = file.stream.split('/').at(-1) ?? '';
  for (const clock of due) {
    const part = file.state.determinations.find((one) => clock.id === partClock(one).id);
    const query = { formation, rule: clock.rule, ...(part === undefined ? {} : { determination: part.id }) };
    const { open, lastDoneOn } = await file.attempt('open-files', () => port.openFiles(query));
    if (open === 0 && lastDoneOn) file.appendBySystem([{ type: 'files-done', clock: clock.id }], 'clock', lastDoneOn);
  }
}

function clockForFiles(batch: Batch, part: Determination): readonly BatchClock[] {
  const clock = clockOfPart(batch.state, part);
  return clock === undefined ? [] : [handOver(clock, batch.state.unit)];
}
