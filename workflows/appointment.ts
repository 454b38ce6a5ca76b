import { clockId, clocksToRetime, type FileRule, triggerOf } from '../domain/appointment/clocks.ts';
import { decide } from '../domain/appointment/decide.ts';
import type { AppointmentDecision } from '../domain/appointment/decisions.ts';
import type { AppointmentEvent } from '../domain/appointment/events.ts';
import { evolve } from '../domain/appointment/evolve.ts';
import { record } from '../domain/appointment/record.ts';
import type { AppointmentOutcome, AppointmentState } from '../domain/appointment/state.ts';
import { moveClock, startClock } from './case-clocks.ts';
import { type CaseFile, openCase, type Process } from './case-file.ts';
import { type AppointmentInput, decideAppointment } from './contract/messages.ts';
import { siasn } from './ports.ts';

type File = CaseFile<AppointmentState, AppointmentEvent>;

const law: Process<AppointmentState, AppointmentEvent, AppointmentDecision> = {
  name: 'appointment',
  decision: decideAppointment,
  evolve,
  decide,
  record,
};

/** Pengangkatan: KepmenPANRB 16/2025 diktum KETUJUH–KEDUA BELAS. One run per candidate. */
export async function appointment(input: AppointmentInput): Promise<AppointmentOutcome | undefined> {
  const file = openFile(input);
  file.alongside(() => answerNotices(file));
  file.alongside(() => followCorrections(file));
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
    await within(file, 'NI-TERIMA', (state) => state.stage !== 'at-bkn');
    if (hasEnded(file.state)) return; // TMS
    if (file.state.stage === 'returned') {
      await within(file, 'BTS-PERBAIKAN', (state) => state.stage !== 'returned');
    }
  }
  await file.until(has('appointed')); // SK
  await uploadSk(file);
  await file.until((state) => state.contract?.signedBy.length === 2); // both parties, seven items
  await file.until(has('started-work')); // SPMT
}

/** Waits for a step while its clock runs; the time keeper fires the clock's rungs. */
async function within(file: File, rule: FileRule, done: (state: AppointmentState) => boolean): Promise<void> {
  const trigger = triggerOf(file.state, rule);
  const id = trigger && clockId(rule, trigger.seq);
  if (id && !file.state.clocks.some((clock) => clock.id === id)) {
    await startClock(file, { id, rule, triggerOn: trigger.on });
  }
  await file.until(done);
}

/** A notice gives the candidate days to answer before the PPK may deem them resigned. */
async function answerNotices(file: File): Promise<void> {
  for (let answered = 0; ; ) {
    await file.until((state) => (state.facts['notice-given']?.seq ?? 0) > answered);
    const notice = triggerOf(file.state, 'TANGGAPAN-PEMBERITAHUAN');
    if (notice === undefined) continue;
    const rule = 'TANGGAPAN-PEMBERITAHUAN';
    await startClock(file, { id: clockId(rule, notice.seq), rule, triggerOn: notice.on });
    answered = notice.seq;
  }
}

/** A corrected date moves the clock that it started. */
async function followCorrections(file: File): Promise<void> {
  for (;;) {
    await file.until((state) => clocksToRetime(state).length > 0);
    for (const { clock, triggerOn } of clocksToRetime(file.state)) await moveClock(file, { ...clock, triggerOn });
  }
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

function has(fact: AppointmentEvent['type']): (state: AppointmentState) => boolean {
  return (state) => state.facts[fact] !== undefined;
}

function isCancelled(state: AppointmentState): boolean {
  return state.cancelled !== undefined;
}

function hasEnded(state: AppointmentState): boolean {
  return state.outcome !== undefined;
}
