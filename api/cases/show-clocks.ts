import { civilDateOf } from '../../domain/calendar/zone.ts';
import type { HeldClock } from '../../domain/case/clocks.ts';
import type { UnitCalendar } from '../../domain/clock/due-date.ts';
import { calendarsIn } from '../../registry/decrees/known-decrees.ts';
import type { Dependencies } from '../dependencies.ts';
import { type DerivedClock, deriveClocks } from './derive-clocks.ts';

/** Clocks as people read them: each with its rule, the source of the rule, and how its due date was counted. */
export async function showClocks(
  use: Dependencies,
  instansi: string,
  held: { readonly unit: UnitCalendar; readonly clocks: readonly HeldClock[] },
) {
  if (held.clocks.length === 0) return [];
  const calendars = await calendarsIn(use.db)(instansi);
  const now = await use.clock();
  return deriveClocks(held, calendars, { today: civilDateOf(now, held.unit.zone), now }).map(shown);
}

function shown({ clock, rule, due: { derivation }, workingDaysLeft }: DerivedClock) {
  const { id, status, triggerOn, dueDate, stricterDate, closedOn, provisional, breached } = clock;
  const { recordedLate, fired, letter, calendarVersion, policies, shortening } = clock;
  const { statement, kind, binds, breach, citation, openQuestion } = rule;
  return {
    ...{ id, status, triggerOn, dueDate, stricterDate, closedOn, provisional, breached, recordedLate, fired, letter },
    dueAt: new Date(clock.dueAt).toISOString(),
    ...{ calendarVersion, policies },
    ...(workingDaysLeft !== undefined && { workingDaysLeft }),
    ...(clock.pauses && { pauses: clock.pauses }),
    ...(shortening && {
      shortening: { dueDate: shortening.due.dueDate, ...shortening.cause },
    }),
    rule: { id: clock.rule, statement, kind, binds, breach, citation, openQuestion },
    derivation,
  };
}
