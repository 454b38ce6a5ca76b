import { civilDateOf } from '../../domain/calendar/zone.ts';
import type { HeldClock } from '../../domain/case/clocks.ts';
import { endedPauses } from '../../domain/clock/clock.ts';
import { workingDaysLeft } from '../../domain/clock/counting.ts';
import { dueDateBy, isWindow, type UnitCalendar } from '../../domain/clock/due-date.ts';
import { ruleOf } from '../../domain/rules/register.ts';
import { calendarsIn } from '../../registry/decrees/known-decrees.ts';
import type { Dependencies } from '../dependencies.ts';

/**
 * Clocks as people read them: each with its rule, the source of the rule, and how its due date was counted, derived again
 * from the decrees that were known when it was and the policies that it counts by.
 */
export async function showClocks(
  use: Dependencies,
  instansi: string,
  { unit: own, clocks }: { readonly unit: UnitCalendar; readonly clocks: readonly HeldClock[] },
) {
  if (clocks.length === 0) return [];
  const calendars = await calendarsIn(use.db)(instansi);
  const now = await use.clock();
  const today = civilDateOf(now, own.zone);
  return clocks.map((clock) => {
    const { id, status, triggerOn, dueDate, stricterDate, closedOn, provisional, breached } = clock;
    const { recordedLate, fired, letter, calendarVersion, knownAt, policies, shortening } = clock;
    const { unit = own } = clock;
    const rule = ruleOf(clock.rule);
    const pauses = endedPauses(clock);
    const fact = {
      ...{ triggerOn, unit, knownAt },
      ...(isWindow(rule) && { byLetter: dueDate }),
      ...(pauses.length > 0 && { pauses }),
      ...(policies && { policies }),
    };
    const { derivation } = dueDateBy(rule, fact, calendars(knownAt, unit.place ?? {}));
    const { statement, kind, binds, breach, citation, openQuestion } = rule;
    return {
      ...{ id, status, triggerOn, dueDate, stricterDate, closedOn, provisional, breached, recordedLate, fired, letter },
      dueAt: new Date(clock.dueAt).toISOString(),
      ...{ calendarVersion, policies },
      ...(status === 'open' && {
        workingDaysLeft: workingDaysLeft(today, dueDate, unit.workWeek, calendars(now, unit.place ?? {}), 'excluded'),
      }),
      ...(clock.pauses && { pauses: clock.pauses }),
      ...(shortening && {
        shortening: { dueDate: shortening.due.dueDate, ...shortening.cause },
      }),
      rule: { id: clock.rule, statement, kind, binds, breach, citation, openQuestion },
      derivation,
    };
  });
}
