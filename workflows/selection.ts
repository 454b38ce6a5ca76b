import { clocksOfSelection, finalAt, finalFrom } from '../domain/selection/clocks.ts';
import { decideSelection } from '../domain/selection/decide.ts';
import type { SelectionDecision } from '../domain/selection/decisions.ts';
import type { SelectionEvent } from '../domain/selection/events.ts';
import { evolveSelection } from '../domain/selection/evolve.ts';
import type { SelectionState } from '../domain/selection/state.ts';
import type { CaseFile, Process } from './case.ts';
import { openCase } from './case-file.ts';
import { decideSelection as decision, type SelectionInput } from './contract/messages.ts';

const law: Process<SelectionState, SelectionEvent, SelectionDecision> = {
  name: 'selection',
  decision,
  evolve: evolveSelection,
  decide: decideSelection,
  clocksToSet: clocksOfSelection,
  follows: finalFrom,
  nextAt: finalAt,
};

/** An open selection of an instansi, against diktum KEEMPAT and KELIMA and only with its law on record. One run each. */
export async function selection(input: SelectionInput): Promise<void> {
  const file = openSelection(input);
  await file.toItsEnd(() =>
    file.unless(
      ({ outcome }) => outcome === 'withdrawn',
      () => fiveStages(file),
    ),
  );
}

/** SELEKSI-LIMA-TAHAP */
async function fiveStages(file: CaseFile<SelectionState, SelectionEvent>): Promise<void> {
  await file.until(has('applicants-loaded')); // pendaftaran, by the window of the announcement
  await file.until(({ results }) => results.administrative !== undefined); // seleksi administrasi
  await file.until(({ results }) => results.cat !== undefined);
  await file.until(({ results }) => results.interview !== undefined); // wawancara dan uji teknis
  await file.until(has('selection-results-announced'));
  await file.until(has('selection-results-final')); // SANGGAH-SELEKSI: the window, and an answer to every objection
  await file.until(has('selection-handed-over')); // to a needs proposal; contracts follow from there
}

function openSelection(input: SelectionInput): CaseFile<SelectionState, SelectionEvent> {
  const { openedOn: effectiveOn, openedBy: by, unit, legalBasis, announcement, windows, request } = input;
  const stamp = { effectiveOn, recordedAt: Date.now() + input.shift, by, ...(request !== undefined && { request }) };
  const opened = { type: 'selection-opened', unit, legalBasis, announcement, windows } as const;
  return openCase(law, input, { events: [opened], stamp });
}

function has(fact: SelectionEvent['type']): (state: SelectionState) => boolean {
  return ({ facts }) => facts[fact] !== undefined;
}
