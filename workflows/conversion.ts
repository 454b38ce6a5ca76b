import { clockOfPart, clocksOfBatch, partOfClock, untoldPart } from '../domain/conversion-batch/clocks.ts';
import { decideConversionBatch } from '../domain/conversion-batch/decide.ts';
import type { ConversionBatchDecision } from '../domain/conversion-batch/decisions.ts';
import type { ConversionBatchEvent } from '../domain/conversion-batch/events.ts';
import { evolveConversionBatch } from '../domain/conversion-batch/evolve.ts';
import type { ConversionBatchState } from '../domain/conversion-batch/state.ts';
import { handOver } from '../domain/formation/hand-over.ts';
import { eachPage, pageSize } from './batch-pages.ts';
import type { CaseFile, Process } from './case.ts';
import { openCase } from './case-file.ts';
import { type ConversionInput, decideConversion as decision } from './contract/messages.ts';
import { conversions as port } from './ports.ts';

type Batch = CaseFile<ConversionBatchState, ConversionBatchEvent>;

const law: Process<ConversionBatchState, ConversionBatchEvent, ConversionBatchDecision> = {
  name: 'conversion',
  decision,
  evolve: evolveConversionBatch,
  decide: decideConversionBatch,
  clocksToSet: clocksOfBatch,
  settle: closeWhenProposed,
};

/** Usul kebutuhan PPPK: KepmenPANRB 16/2025 diktum KEDUA PULUH DELAPAN huruf a–c. One run per proposal of an instansi. */
export async function conversion(input: ConversionInput): Promise<void> {
  const batch = openBatch(input);
  batch.alongside(() => tellReceipts(batch, input.instansi));
  await batch.toItsEnd(async () => {
    await batch.until(has('conversion-needs-proposed')); // KONVERSI-USUL-KEBUTUHAN: surat usulan, SPTJM
    await batch.until(has('conversion-determination-received')); // KONVERSI-PENETAPAN, KONVERSI-RINCIAN: in parts
    await batch.until(has('conversion-concluded')); // huruf d–f are each employee's own
    await batch.until((state) => untoldPart(state) === undefined); // whoever was determined has heard of it
  });
}

/** Each part, and each correction of its day of receipt, is told once its clock runs from that day. */
async function tellReceipts(batch: Batch, instansi: string): Promise<void> {
  const conversion = idOf(batch);
  for (;;) {
    await batch.until((state) => toldNext(state) !== undefined);
    const next = toldNext(batch.state);
    if (next === undefined) continue;
    // Who is told stands in the registry, which has it from the ledger.
    await batch.written();
    const { clock, number: determination, receivedOn } = next;
    const now = batch.now();
    const files = await eachPage((afterRow) =>
      batch.attempt('tell-employees', () =>
        port.tellEmployees({
          ...{ conversion, instansi, determination, receivedOn, now, afterRow, size: pageSize },
          clock: handOver(clock, batch.state.unit),
        }),
      ),
    );
    const told = { type: 'conversion-files-told', determination, receivedOn, files } as const;
    batch.appendBySystem([told], 'conversion');
  }
}

function toldNext(state: ConversionBatchState) {
  const part = untoldPart(state);
  const clock = part && clockOfPart(state, part);
  return part && clock?.triggerOn === part.receivedOn ? { ...part, clock } : undefined;
}

/** Before a clock of the batch rings: when all its employees have been proposed, it is closed instead. */
async function closeWhenProposed(batch: Batch, due: ConversionBatchState['clocks']): Promise<void> {
  for (const { id } of due) {
    const part = partOfClock(batch.state, id);
    if (part?.toldOf === undefined) continue;
    const query = { conversion: idOf(batch), determination: part.number };
    const { open, lastDoneOn } = await batch.attempt('unproposed', () => port.unproposed(query));
    const done = { type: 'conversion-files-done', clock: id } as const;
    if (open === 0 && lastDoneOn) batch.appendBySystem([done], 'clock', lastDoneOn);
  }
}

function openBatch(input: ConversionInput): Batch {
  const { openedOn: effectiveOn, openedBy: by, unit, rows, request } = input;
  const stamp = { effectiveOn, recordedAt: Date.now() + input.shift, by, ...(request !== undefined && { request }) };
  return openCase(law, input, { events: [{ type: 'conversion-opened', unit, rows }], stamp });
}

function idOf({ stream }: Batch): string {
  return stream.slice(stream.lastIndexOf('/') + 1);
}

function has(fact: ConversionBatchEvent['type']): (state: ConversionBatchState) => boolean {
  return (state) => state.facts[fact] !== undefined;
}
