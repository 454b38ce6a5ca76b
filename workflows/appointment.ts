import { clocksToSet } from '../domain/appointment/clocks.ts';
import { decide } from '../domain/appointment/decide.ts';
import type { AppointmentDecision } from '../domain/appointment/decisions.ts';
import type { AppointmentEvent } from '../domain/appointment/events.ts';
import { evolve } from '../domain/appointment/evolve.ts';
import { record } from '../domain/appointment/record.ts';
import type { AppointmentOutcome, AppointmentState } from '../domain/appointment/state.ts';
import type { CaseFile, Process } from './case.ts';
import { openCase } from './case-file.ts';
import { type AppointmentInput, decideAppointment } from './contract/messages.ts';
import { employments, siasn } from './ports.ts';

type File = CaseFile<AppointmentState, AppointmentEvent>;

const law: Process<AppointmentState, AppointmentEvent, AppointmentDecision> = {
  name: 'appointment',
  decision: decideAppointment,
  evolve,
  decide,
  record,
  clocksToSet,
};

/** Pengangkatan: KepmenPANRB 16/2025 diktum KETUJUH–KEDUA BELAS. One run per candidate. */
export async function appointment(input: AppointmentInput): Promise<AppointmentOutcome | undefined> {
  const file = openFile(input);
  const { outcome } = await file.toItsEnd(async () => {
    for (;;) {
      // Diktum KEDELAPAN: resigns, is deemed resigned, or dies, at any time before the SK.
      await file.unless(isCancelled, () => fromDocumentsToDuty(file));
      // Deemed resigned can be reopened by a later letter, until the batch is concluded.
      await file.until((state) => hasEnded(state) || !isCancelled(state));
      if (hasEnded(file.state)) return;
    }
  });
  return outcome;
}

/** Every step waits only for what has not happened yet, so that a reopened file goes on where it stood. */
async function fromDocumentsToDuty(file: File): Promise<void> {
  await file.until(has('drh-verified')); // JENDELA-DRH: a clock of the batch
  await file.until(has('ni-proposed')); // NI-USUL: a clock of the batch
  while (!has('ni-issued')(file.state)) {
    await file.until((state) => state.stage !== 'at-bkn'); // NI-TERIMA
    if (hasEnded(file.state)) return; // TMS
    await file.until((state) => state.stage !== 'returned'); // BTS: BTS-PERBAIKAN, and proposed again
  }
  await file.until(has('appointed')); // SK
  await uploadSk(file);
  await file.until((state) => state.contract?.signedBy.length === 2); // both parties, seven items
  await file.until(has('started-work')); // SPMT
  await startEmployment(file); // a process of its own, continued as new each contract year
}

function openFile(input: AppointmentInput): File {
  const { formation, determination, unit, openedOn, shift, instansi } = input;
  const recordedAt = Date.now() + shift;
  const file = openCase(
    law,
    { instansi, shift },
    {
      events: [{ type: 'case-opened', formation, determination, unit }],
      stamp: { effectiveOn: openedOn, recordedAt, by: { kind: 'system', name: 'formation' } },
    },
  );
  file.appendBySystem(record(file.state, { kind: 'batch-clocks-set', clocks: input.clocks }), 'formation');
  return file;
}

/** SIASN gets the SK once. What it asks for and how it answers is the adapter's; here it is one step that may take days. */
async function uploadSk(file: File): Promise<void> {
  const { appointment, facts } = file.state;
  if (!appointment || !facts.appointed || facts['sk-uploaded']) return;
  const sk = { stream: file.stream, skNumber: appointment.skNumber, skOn: facts.appointed.effectiveOn };
  await file.attempt('upload-sk', () => siasn.uploadSk(sk));
  file.appendBySystem([{ type: 'sk-uploaded' }], 'siasn');
}

/** The term that the SK and the perjanjian kerja gave; what happens in it is the employment's to tell. */
async function startEmployment({ attempt, state, stream, written }: File): Promise<void> {
  const { appointment, contract, facts, unit } = state;
  if (!appointment || !contract?.items.term || !facts.appointed || !facts['started-work']) return;
  const { position = '', term } = contract.items;
  const signedOn = facts['contract-signed']?.effectiveOn;
  const first = {
    ...{ n: 1, ...term, position, unit: unit.place?.unit ?? '' },
    sk: { number: appointment.skNumber, on: facts.appointed.effectiveOn },
    contract: { ...contract, ...(signedOn && { signedOn }) },
  };
  const openedOn = facts['started-work'].effectiveOn;
  await written();
  const instansi = unit.place?.instansi ?? stream.split('/')[1] ?? '';
  await attempt('start-employment', () =>
    employments.startEmployment({ stream, instansi, unit, openedOn, term: first }),
  );
}

function has(fact: AppointmentEvent['type']): (state: AppointmentState) => boolean {
  return (state) => state.facts[fact] !== undefined;
}

function isCancelled(state: AppointmentState): boolean {
  return state.cancelled !== undefined;
}

function hasEnded(state: AppointmentState): boolean {
  return state.outcome !== undefined;
}
