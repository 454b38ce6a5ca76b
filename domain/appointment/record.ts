import type { ClockEvent } from '../case/clocks.ts';
import type { DueDate } from '../clock/due-date.ts';
import { clockId } from './clocks.ts';
import type { AppointmentFact, BatchClock } from './decisions.ts';
import type { AppointmentEvent } from './events.ts';
import type { AppointmentState } from './state.ts';

/** What a fact from the system changes in this file. A fact that is already known, or comes too late to matter, changes nothing. */
export function record(state: AppointmentState, fact: AppointmentFact): readonly AppointmentEvent[] {
  // SIASN may take the SK after the first day of work.
  if (state.outcome && fact.kind !== 'sk-uploaded') return [];
  switch (fact.kind) {
    case 'ni-issued':
      return state.facts['ni-issued'] || state.cancelled ? [] : [{ type: 'ni-issued', pertekOn: fact.pertekOn }];
    case 'sk-uploaded':
      return state.facts.appointed && !state.facts['sk-uploaded'] ? [{ type: 'sk-uploaded' }] : [];
    case 'batch-clocks-set':
      return fact.clocks.flatMap((clock) => setBatchClock(state, clock));
    case 'batch-concluded':
      return state.facts['batch-concluded'] ? [] : [{ type: 'batch-concluded' }];
    default:
      return fact satisfies never;
  }
}

/** The number of the fact that starts every clock of the batch in a file: its opening. */
const opening = 1;

function setBatchClock(state: AppointmentState, batch: BatchClock): readonly ClockEvent[] {
  const id = clockId(batch.rule, opening);
  const held = state.clocks.find((clock) => clock.id === id);
  const body = {
    clock: id,
    triggerOn: batch.triggerOn,
    due: withoutReminders(batch.due),
    ...(batch.letter === undefined ? {} : { letter: batch.letter }),
  };
  if (held === undefined) return [{ type: 'clock-opened', rule: batch.rule, unit: batch.unit, ...body }];
  // A letter leaves alone what is closed; a corrected date puts right also that.
  const closed = batch.letter !== undefined && held.status !== 'open' && held.status !== 'withdrawn';
  const same = held.dueDate === batch.due.dueDate && held.triggerOn === batch.triggerOn;
  return closed || same ? [] : [{ type: 'clock-retimed', from: held.dueDate, ...body }];
}

/** A due date as a file keeps it: of a clock of its batch only the breach, for the batch does the reminding. */
export function keptByFile(stream: string, clock: string, due: DueDate): DueDate {
  return stream.startsWith('appointment/') && clock.endsWith(`/${opening}`) ? withoutReminders(due) : due;
}

function withoutReminders(due: DueDate): DueDate {
  return { ...due, rungs: due.rungs.filter((rung) => rung.kind === 'breach') };
}
