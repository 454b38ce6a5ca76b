import type { BatchClock } from '../domain/appointment/decisions.ts';
import type { HeldClock } from '../domain/case/clocks.ts';
import type { FormationEvent } from '../domain/formation/events.ts';
import type { Determination, FormationState } from '../domain/formation/state.ts';
import type { Batch } from './batch.ts';
import { eachPage, pageSize, tellFiles } from './batch-pages.ts';
import { windowsForFiles } from './batch-windows.ts';
import type { CaseFile } from './case.ts';
import { setClock } from './case-clocks.ts';
import { batch as port } from './ports.ts';

/** The receipt of a determination starts NI-USUL for its files; once the allocation is announced, they are opened in pages. */
export async function startDetermination(batch: Batch, part: Determination): Promise<void> {
  const id = `NI-USUL/${part.seq}`;
  if (!batch.state.clocks.some((clock) => clock.id === id)) {
    await setClock(batch, { id, rule: 'NI-USUL', triggerOn: part.receivedOn });
  }
  if (!batch.state.facts['allocation-announced'] || part.filesStarted) return;
  const { id: formation, instansi } = batch;
  const clocks = [...clocksOf(batch.state, part), ...windowsForFiles(batch.state)];
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
  await setClock(batch, { id: `NI-USUL/${part.seq}`, rule: 'NI-USUL', triggerOn: part.receivedOn });
  await tellFiles(batch, { kind: 'batch-clocks-set', clocks: clocksOf(batch.state, part) }, part.id);
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
    const part = file.state.determinations.find((one) => clock.id === `NI-USUL/${one.seq}`);
    const query = { formation, rule: clock.rule, ...(part === undefined ? {} : { determination: part.id }) };
    const { open, lastDoneOn } = await file.attempt('open-files', () => port.openFiles(query));
    if (open === 0 && lastDoneOn) file.appendBySystem([{ type: 'files-done', clock: clock.id }], 'clock', lastDoneOn);
  }
}

function clocksOf(state: FormationState, part: Determination): readonly BatchClock[] {
  return state.clocks
    .filter((clock) => clock.id === `NI-USUL/${part.seq}`)
    .map(({ rule, triggerOn, dueDate, dueAt, calendarVersion, knownAt, provisional, policies }) => ({
      rule,
      triggerOn,
      unit: state.unit,
      due: {
        dueDate,
        dueAt,
        calendarVersion,
        knownAt,
        provisional,
        ...(policies && { policies }),
        rungs: provisional ? [] : [{ kind: 'breach', at: dueAt }],
      },
    }));
}
