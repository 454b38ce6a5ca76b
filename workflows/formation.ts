import { decideFormation } from '../domain/formation/decide.ts';
import type { FormationDecision } from '../domain/formation/decisions.ts';
import type { FormationEvent } from '../domain/formation/events.ts';
import { evolveFormation } from '../domain/formation/evolve.ts';
import { clockOfPart, miscountedPart } from '../domain/formation/part-clock.ts';
import type { FormationState } from '../domain/formation/state.ts';
import type { Batch } from './batch.ts';
import { batchClockDone, concludeFiles, startDetermination, tellCorrectedReceipt } from './batch-files.ts';
import { applyLetter } from './batch-windows.ts';
import type { Process } from './case.ts';
import { openCase } from './case-file.ts';
import { decideFormation as decision, type FormationInput } from './contract/messages.ts';

const law: Process<FormationState, FormationEvent, FormationDecision> = {
  name: 'formation',
  decision,
  evolve: evolveFormation,
  decide: decideFormation,
  settle: batchClockDone,
};

/** Penetapan kebutuhan: KepmenPANRB 16/2025 diktum KETUJUH a–d. One run per needs proposal of an instansi. */
export async function formation(input: FormationInput): Promise<void> {
  const batch = openBatch(input);
  batch.alongside(() => followLettersAndDeterminations(batch));
  await batch.toItsEnd(async () => {
    await batch.until(has('list-loaded')); // daftar nominatif
    await batch.until(has('needs-proposed')); // surat usulan, SPTJM
    await batch.until(has('determination-received')); // by the Minister, in parts
    await batch.until(has('allocation-announced'));
    await batch.until(has('formation-concluded'));
    await batch.until((state) => nextErrand(state) === undefined); // whoever was determined has a file
    await concludeFiles(batch);
  });
}

/** One thing after the other: a letter never overtakes the files that are just being started. */
async function followLettersAndDeterminations(batch: Batch): Promise<void> {
  for (;;) {
    await batch.until((state) => nextErrand(state) !== undefined);
    const errand = nextErrand(batch.state);
    switch (errand?.kind) {
      case 'letter':
        await applyLetter(batch, errand.letter);
        break;
      case 'determination':
        await startDetermination(batch, errand.part);
        break;
      case 'corrected-receipt':
        await tellCorrectedReceipt(batch, errand.part);
        break;
    }
  }
}

type Errand =
  | { kind: 'letter'; letter: string }
  | { kind: 'determination' | 'corrected-receipt'; part: FormationState['determinations'][number] };

function nextErrand(state: FormationState): Errand | undefined {
  const letter = state.letters.find((one) => !one.applied);
  if (letter) return { kind: 'letter', letter: letter.id };
  const announced = state.facts['allocation-announced'] !== undefined;
  const part = state.determinations.find((one) => !clockOfPart(state, one) || (announced && !one.filesStarted));
  if (part) return { kind: 'determination', part };
  const corrected = miscountedPart(state);
  return corrected && { kind: 'corrected-receipt', part: corrected };
}

function openBatch(input: FormationInput): Batch {
  const stamp = {
    effectiveOn: input.openedOn,
    recordedAt: Date.now() + input.shift,
    by: input.openedBy,
    ...(input.request === undefined ? {} : { request: input.request }),
  };
  const file = openCase(law, input, { events: [{ type: 'formation-opened', unit: input.unit }], stamp });
  return Object.assign(file, { id: input.formation, instansi: input.instansi });
}

function has(fact: FormationEvent['type']): (state: FormationState) => boolean {
  return (state) => state.facts[fact] !== undefined;
}
