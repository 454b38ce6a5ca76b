import type { CivilDate } from '../domain/calendar/civil-date.ts';
import type { ClockEvent, HeldClock } from '../domain/case/clocks.ts';
import { type ClockToSet, setTo } from '../domain/case/set-clock.ts';
import type { DueDate, UnitCalendar } from '../domain/clock/due-date.ts';
import type { RuleId } from '../domain/rules/register.ts';
import type { CaseFile } from './case.ts';
import { clocks } from './ports.ts';

type Clocked = { readonly unit: UnitCalendar; readonly clocks: readonly HeldClock[] };
type Reckoned = { readonly rule: RuleId; readonly triggerOn: CivilDate; readonly byLetter?: CivilDate };

/** Due dates by the calendar of the case's unit, as known now. */
export async function reckon<State extends Clocked, Event>(
  file: CaseFile<State, Event>,
  wanted: readonly Reckoned[],
): Promise<readonly DueDate[]> {
  const requests = wanted.map((one) => ({ ...one, unit: file.state.unit, knownAt: file.now() }));
  return file.attempt('due-dates', () => clocks.dueDates(requests));
}

/** Opens a clock, or moves one that runs to another trigger date. */
export async function setClock<State extends Clocked>(
  file: CaseFile<State, ClockEvent>,
  clock: ClockToSet,
): Promise<void> {
  const { rule, triggerOn } = clock;
  const [due] = await reckon(file, [{ rule, triggerOn }]);
  if (due) file.appendBySystem([setTo(file.state.clocks, clock, due)], 'clock');
}
