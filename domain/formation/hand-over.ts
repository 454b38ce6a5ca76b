import type { BatchClock } from '../appointment/decisions.ts';
import type { HeldClock } from '../case/clocks.ts';
import type { UnitCalendar } from '../clock/due-date.ts';
import { breachStep } from '../rules/rule.ts';

/**
 * A clock of the batch as its files are handed it: counted by the calendar of its instansi. They breach it themselves, the
 * batch does the reminding.
 */
export function handOver(clock: HeldClock, unit: UnitCalendar): BatchClock {
  const { rule, triggerOn, letter, dueDate, dueAt, calendarVersion, knownAt, provisional, policies, ladder } = clock;
  const { to } = ladder?.find(({ kind }) => kind === 'breach') ?? breachStep;
  const rungs = provisional ? [] : [{ kind: 'breach' as const, to, at: dueAt }];
  const due = {
    dueDate,
    dueAt,
    calendarVersion,
    knownAt,
    provisional,
    rungs,
    ...(policies && { policies }),
    ...(ladder && { ladder }),
  };
  return { rule, triggerOn, due, unit, ...(letter === undefined ? {} : { letter }) };
}
