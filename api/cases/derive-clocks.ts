import type { CivilDate } from '../../domain/calendar/civil-date.ts';
import type { Calendars } from '../../domain/calendar/decree-calendar.ts';
import type { HeldClock } from '../../domain/case/clocks.ts';
import { endedPauses } from '../../domain/clock/clock.ts';
import { workingDaysLeft } from '../../domain/clock/counting.ts';
import { type DerivedDueDate, dueDateBy, isWindow, type UnitCalendar } from '../../domain/clock/due-date.ts';
import { type RegisteredRule, ruleOf } from '../../domain/rules/register.ts';

/** A clock with its rule, the unit that it is counted for, and how its due date was found. */
export type DerivedClock = {
  readonly clock: HeldClock;
  readonly rule: RegisteredRule;
  readonly unit: UnitCalendar;
  readonly due: DerivedDueDate;
  /** Of an open clock: the working days after today up to its due date; negative once that has passed. */
  readonly workingDaysLeft?: number;
};

/** Derives each clock again from the decrees that were known when it was counted and the policies that it counts by. */
export function deriveClocks(
  { unit: own, clocks }: { readonly unit: UnitCalendar; readonly clocks: readonly HeldClock[] },
  calendars: Calendars,
  { today, now }: { readonly today: CivilDate; readonly now: number },
): readonly DerivedClock[] {
  return clocks.map((clock) => {
    const { status, triggerOn, dueDate, knownAt, policies, unit = own } = clock;
    const rule = ruleOf(clock.rule);
    const pauses = endedPauses(clock);
    const fact = {
      ...{ triggerOn, unit, knownAt },
      ...(isWindow(rule) && { byLetter: dueDate }),
      ...(pauses.length > 0 && { pauses }),
      ...(policies && { policies }),
    };
    const place = unit.place ?? {};
    return {
      ...{ clock, rule, unit, due: dueDateBy(rule, fact, calendars(knownAt, place)) },
      ...(status === 'open' && {
        workingDaysLeft: workingDaysLeft(today, dueDate, unit.workWeek, calendars(now, place), 'excluded'),
      }),
    };
  });
}
