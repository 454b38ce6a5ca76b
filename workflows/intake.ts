import { evolveIntake, type IntakeEvent, type IntakeState } from '../domain/intake/intake.ts';
import { pageSize } from './batch-pages.ts';
import type { CaseFile, Process } from './case.ts';
import { openCase } from './case-file.ts';
import type { IntakeInput } from './contract/messages.ts';
import { contracts } from './ports.ts';

type Import = CaseFile<IntakeState, IntakeEvent>;

const law: Process<IntakeState, IntakeEvent, never> = { name: 'intake', evolve: evolveIntake };

/** Impor perjanjian berjalan: every contract of a list that was declared gets an employment of its own, page by page. */
export async function intake(input: IntakeInput): Promise<void> {
  const list = openImport(input);
  await list.toItsEnd(async () => {
    const started = await startAll(list, input);
    list.appendBySystem([{ type: 'intake-finished', started }], 'intake');
  });
}

/** Answers how many employments of the list there are then. */
async function startAll(list: Import, { instansi, openedOn }: IntakeInput): Promise<number> {
  const id = list.stream.slice(list.stream.lastIndexOf('/') + 1);
  for (let afterRow = 0; ; ) {
    const page = { instansi, import: id, openedOn, afterRow, size: pageSize };
    const { files, lastRow, more } = await list.attempt('start-contracts', () => contracts.startContracts(page));
    const started = list.state.started + files;
    if (!more) return started;
    list.appendBySystem([{ type: 'page-started', started }], 'intake');
    afterRow = lastRow;
  }
}

function openImport({ instansi, shift, unit, rows, list, outlook, ...input }: IntakeInput): Import {
  const stamp = {
    effectiveOn: input.openedOn,
    recordedAt: Date.now() + shift,
    by: input.recordedBy,
    ...(input.request === undefined ? {} : { request: input.request }),
  };
  return openCase(
    law,
    { instansi, shift },
    { events: [{ type: 'intake-recorded', unit, rows, list, outlook }], stamp },
  );
}
