import type { CivilDate } from '../domain/calendar/civil-date.ts';
import type { ClockEvent } from '../domain/case/clocks.ts';
import type { DueDate, UnitCalendar } from '../domain/clock/due-date.ts';
import type { RuleId } from '../domain/rules/register.ts';
import type { CaseFile } from './case-file.ts';
import { clocks } from './ports.ts';

type Reckoned = { readonly rule: RuleId; readonly triggerOn: CivilDate; readonly byLetter?: CivilDate };

/** Due dates by the calendar of the case's unit, as known now. */
export async function reckon<State extends { readonly unit: UnitCalendar }, Event>(
  file: CaseFile<State, Event>,
  wanted: readonly Reckoned[],
): Promise<readonly DueDate[]> {
  const requests = wanted.map((one) => ({ ...one, unit: file.state.unit, knownAt: file.now() }));
  return file.attempt('due-dates', () => clocks.dueDates(requests));
}

/** Opens a clock by its rule, counted from its trigger. */
export async function startClock<State extends { readonly unit: UnitCalendar }>(
  file: CaseFile<State, ClockEvent>,
  clock: { readonly id: string; readonly rule: RuleId; readonly triggerOn: CivilDate },
): Promise<void> {
  const [due] = await reckon(file, [{ rule: clock.rule, triggerOn: clock.triggerOn }]);
  if (due === undefined) return;
  const { id, rule, triggerOn } = clock;
  file.appendBySystem([{ type: 'clock-opened', clock: id, rule, triggerOn, due }], 'clock');
}

/** Re-times a clock whose trigger date was corrected. */
export async function moveClock<State extends { readonly unit: UnitCalendar }>(
  file: CaseFile<State, ClockEvent>,
  clock: { readonly id: string; readonly rule: RuleId; readonly triggerOn: CivilDate },
): Promise<void> {
  const [due] = await reckon(file, [{ rule: clock.rule, triggerOn: clock.triggerOn }]);
  if (due === undefined) return;
  file.appendBySystem([{ type: 'clock-retimed', clock: clock.id, triggerOn: clock.triggerOn, due }], 'clock');
}
