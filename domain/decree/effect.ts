import { type CivilDate, civilDate } from '../calendar/civil-date.ts';
import type { Decree } from '../calendar/decree.ts';
import { type Calendars, calendarsOf } from '../calendar/decree-calendar.ts';
import { differenceOf } from '../calendar/difference.ts';
import { datesOf } from '../calendar/fold.ts';
import type { Instant } from '../calendar/zone.ts';
import type { Retime } from '../case/retime.ts';
import { endedPauses, type Pause } from '../clock/clock.ts';
import {
  type DueDate,
  dueDateBy,
  isWindow,
  type OfficeUnits,
  receiversBy,
  type UnitCalendar,
} from '../clock/due-date.ts';
import type { AppliedPolicy } from '../policies/count-with.ts';
import type { RuleId } from '../rules/register.ts';
import { ruleOf } from '../rules/register.ts';
import { isLate, type LadderStep } from '../rules/rule.ts';

/** A running clock as it must be known to count it once more. For a window, its due date is what the letter gave. */
export type Counted = {
  readonly clock: string;
  readonly rule: RuleId;
  readonly triggerOn: CivilDate;
  readonly dueDate: CivilDate;
  readonly unit: UnitCalendar;
  /** The answers that it was opened with: a decree moves days, not how they are counted. */
  readonly policies?: readonly AppliedPolicy[];
  readonly ladder?: readonly LadderStep[];
  readonly pauses: readonly Pause[];
};

/** What one decree makes of running clocks. */
export type DecreeEffect = {
  /** The days between which a clock must run to be touched. */
  readonly first: CivilDate;
  readonly last: CivilDate;
  /** The clock by the calendar with the decree; undefined when none of its days, and none of its reminders, moves. */
  on(clock: Counted): Retime | undefined;
};

/**
 * Compares each clock with and without the decree, by what is known now. A year's list touches every day of the year and
 * all after it: a count that was provisional is so no more.
 */
export function effectOf(
  decree: Decree,
  others: readonly Decree[],
  now: Instant,
  units: OfficeUnits = {},
): DecreeEffect {
  const before = calendarsOf(others);
  const after = calendarsOf([...others, { ...decree, knownAt: Math.min(decree.knownAt, now) }]);
  const dates = decree.changes.flatMap(datesOf).sort();
  const [year] = [...decree.covers].sort();
  const first = earlier(dates[0], year === undefined ? undefined : civilDate(`${year}-01-01`));
  return {
    first: first ?? LAST_DAY,
    last: year === undefined ? (dates.at(-1) ?? LAST_DAY) : LAST_DAY,
    on(clock) {
      const was = count(clock, before, now, units);
      const due = count(clock, after, now, units);
      if (due.dueDate === clock.dueDate && sameRungs(was, due)) return undefined;
      const place = clock.unit.place ?? {};
      const reach = due.dueDate > clock.dueDate ? due.dueDate : clock.dueDate;
      const days = differenceOf(before(now, place), after(now, place)).filter(
        ({ date }) => date >= clock.triggerOn && date <= reach,
      );
      return { clock: clock.clock, triggerOn: clock.triggerOn, due, cause: { decree: decree.id, days } };
    },
  };
}

const LAST_DAY = civilDate('9999-12-31');

function count(clock: Counted, calendars: Calendars, now: Instant, units: OfficeUnits): DueDate {
  const { rule: id, triggerOn, dueDate, unit, policies, ladder } = clock;
  const rule = ruleOf(id);
  const pauses = endedPauses(clock);
  const fact = {
    ...{ triggerOn, unit, knownAt: now },
    ...(isWindow(rule) && { byLetter: dueDate }),
    ...(pauses.length > 0 && { pauses }),
    ...(policies && { policies }),
    ...(ladder && { ladder }),
  };
  const receivers = receiversBy(units, (place) => calendars(now, place));
  const { derivation: _, ...due } = dueDateBy(rule, fact, calendars(now, unit.place ?? {}), receivers);
  return due;
}

/** What is said once it is late lies outside the clock's days: it moves along with the due date, and with nothing else. */
function sameRungs(one: DueDate, other: DueDate): boolean {
  const [was, is] = [one, other].map(({ rungs }) => rungs.filter(({ kind }) => !isLate(kind)));
  return was?.length === is?.length && was?.every(({ at }, n) => is?.[n]?.at === at) === true;
}

function earlier(one: CivilDate | undefined, other: CivilDate | undefined): CivilDate | undefined {
  return one === undefined || (other !== undefined && other < one) ? other : one;
}
