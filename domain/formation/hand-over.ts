import type { BatchClock } from '../appointment/decisions.ts';
import type { HeldClock } from '../case/clocks.ts';
import type { UnitCalendar } from '../clock/due-date.ts';

/**
 * A clock of the batch as its files are handed it: counted by the calendar of its instansi. They breach it themselves, the
 * batch does the reminding.
 */
export function handOver(clock: HeldClock, unit: UnitCalendar): BatchClock {
  const { rule, triggerOn, letter, dueDate, dueAt, calendarVersion, knownAt, provisional, policies } = clock;
  const rungs = provisional ? [] : ([{ kind: 'breach', at: dueAt }] as const);
  const due = { dueDate, dueAt, calendarVersion, knownAt, provisional, ...(policies && { policies }), rungs };
  return { rule, triggerOn, due, unit, ...(letter === undefined ? {} : { letter }) };
}
