import { keptByFile } from '../domain/appointment/record.ts';
import type { ClockEvent, HeldClock } from '../domain/case/clocks.ts';
import { endedPauses, isResuming } from '../domain/clock/clock.ts';
import type { DueDate, DueDateRequest, UnitCalendar } from '../domain/clock/due-date.ts';
import type { CaseFile, ClockToSet } from './case.ts';
import { clocks } from './ports.ts';

type Clocked = { readonly unit: UnitCalendar; readonly clocks: readonly HeldClock[] };
type Reckoned = Pick<DueDateRequest, 'rule' | 'triggerOn' | 'byLetter' | 'pauses' | 'policies'> & {
  readonly unit?: UnitCalendar;
};

/** Due dates by the calendar of the case's unit, unless another is named, as known now. */
export async function reckon<State extends Clocked, Event>(
  file: CaseFile<State, Event>,
  wanted: readonly Reckoned[],
): Promise<readonly DueDate[]> {
  const requests = wanted.map((one) => ({ unit: file.state.unit, ...one, knownAt: file.now() }));
  return file.attempt('due-dates', () => clocks.dueDates(requests));
}

/** Opens a clock, or moves one that runs to another trigger date. */
export async function setClock<State extends Clocked>(
  file: CaseFile<State, ClockEvent>,
  clock: ClockToSet,
): Promise<void> {
  const { id, rule, triggerOn } = clock;
  const held = file.state.clocks.find((one) => one.id === id);
  const pauses = held ? endedPauses(held) : [];
  // A clock that only runs on keeps the answers it was opened with; one whose first day was wrong is counted anew.
  const kept = held?.triggerOn === triggerOn && { policies: held.policies ?? [] };
  const [counted] = await reckon(file, [
    { rule, triggerOn, ...(held?.unit && { unit: held.unit }), ...(pauses.length > 0 && { pauses }), ...kept },
  ]);
  if (counted === undefined) return;
  const due = keptByFile(file.stream, id, counted);
  const event: ClockEvent = held
    ? { type: 'clock-retimed', clock: id, triggerOn, from: held.dueDate, due }
    : { type: 'clock-opened', clock: id, rule, triggerOn, due };
  file.appendBySystem([event], 'clock');
}

/** Clocks whose pause is over and whose new due date is still to be counted. */
export function resumedClocks(clocks: readonly HeldClock[]): readonly ClockToSet[] {
  return clocks.filter(isResuming).map(({ id, rule, triggerOn }) => ({ id, rule, triggerOn }));
}
