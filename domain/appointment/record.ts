import type { ClockEvent } from '../case/clocks.ts';
import { retimeByLetter } from '../case/retime.ts';
import type { DueDate } from '../clock/due-date.ts';
import { clockId } from './clocks.ts';
import type { AppointmentFact, BatchClock } from './decisions.ts';
import type { AppointmentEvent } from './events.ts';
import type { AppointmentState } from './state.ts';
import type { ReopeningLetter } from './terms.ts';

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
      return [...fact.clocks.flatMap((clock) => setBatchClock(state, clock)), ...allowReopening(state, fact.reopens)];
    case 'batch-concluded':
      return state.facts['batch-concluded'] ? [] : [{ type: 'batch-concluded' }];
    default:
      return fact satisfies never;
  }
}

/** The number of the fact that starts every clock of the batch in a file: its opening. */
const opening = 1;

function setBatchClock(
  state: AppointmentState,
  { rule, triggerOn, due: whole, unit, letter }: BatchClock,
): readonly ClockEvent[] {
  const clock = clockId(rule, opening);
  const held = state.clocks.find(({ id }) => id === clock);
  const due = withoutReminders(whole);
  if (held === undefined) {
    return [{ type: 'clock-opened', clock, rule, triggerOn, due, unit, ...(letter === undefined ? {} : { letter }) }];
  }
  // The days it has already, unless others wait to take their place.
  const same = held.dueDate === due.dueDate && held.triggerOn === triggerOn;
  if (same && (letter === undefined || held.shortening === undefined)) return [];
  // A letter leaves alone what is closed; a corrected date puts right also that.
  if (letter !== undefined) return retimeByLetter(held, { triggerOn, due, letter });
  return [{ type: 'clock-retimed', clock, triggerOn, from: held.dueDate, due }];
}

/** Only while documents are missing can anybody be deemed resigned: the others need not hear of it. */
function allowReopening(state: AppointmentState, letter: ReopeningLetter | undefined): readonly AppointmentEvent[] {
  const concerned = state.stage === 'documents' || state.cancelled?.ground === 'deemed-resigned';
  const known = state.reopening.some((one) => one.letter === letter?.letter);
  return letter === undefined || !concerned || known ? [] : [{ type: 'reopening-allowed', ...letter }];
}

/** A due date as a file keeps it: of a clock of its batch only the breach, for the batch does the reminding. */
export function keptByFile(stream: string, clock: string, due: DueDate): DueDate {
  const ofCandidate = stream.startsWith('appointment/') && clock.endsWith(`/${opening}`);
  const ofEmployee = stream.startsWith('employment/') && clock.startsWith('KONVERSI-USUL/');
  return ofCandidate || ofEmployee ? withoutReminders(due) : due;
}

function withoutReminders(due: DueDate): DueDate {
  return { ...due, rungs: due.rungs.filter((rung) => rung.kind === 'breach') };
}
