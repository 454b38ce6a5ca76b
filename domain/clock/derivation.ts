import { addDays, type CivilDate } from '../calendar/civil-date.ts';
import type { DecreeCalendar } from '../calendar/decree-calendar.ts';
import { dayKind, isWorkDay, type WorkWeek } from '../calendar/work-week.ts';
import type { Count } from '../rules/rule.ts';
import {
  type CountedDay,
  countCalendarDays,
  countWorkingDays,
  decreed,
  type Paused,
  workingDayFrom,
} from './counting.ts';
import { monthsAfter, termEnd } from './months.ts';

/**
 * One step of the derivation. Beside what a day of a count is: the day on which a trigger was deemed `received`, the end
 * of each month, quarter or year, the working day to which a last day off was `rolled-forward`, and a letter's last day.
 */
export type DerivedDay = Omit<CountedDay, 'why'> & {
  readonly why: CountedDay['why'] | 'received' | PeriodUnit | 'rolled-forward' | 'by-letter';
};

type PeriodUnit = 'month' | 'quarter' | 'year';
const MONTHS: Record<PeriodUnit, number> = { month: 1, quarter: 3, year: 12 };

/** What counting needs to know of the fact and of the unit. */
export type Counting = {
  readonly triggerOn: CivilDate;
  /** The office was closed for the day when the fact came. Only a rule that deems receipt asks for it. */
  readonly afterHours: boolean;
  readonly workWeek: WorkWeek;
  readonly calendar: DecreeCalendar;
  /** Days on which the clock was paused, each from its first day until before the day on which it ran on. */
  readonly pauses?: readonly { readonly from: CivilDate; readonly until: CivilDate }[];
};

/**
 * How a rule counts from a fact to its last day, which is the last of the answer: every day of a count of days, and for
 * months, quarters (of three months) and years the end of each. Throws `RangeError` unless `n` is a whole number from 1.
 */
export function derive(count: Count, fact: Counting): readonly DerivedDay[] {
  if (!Number.isInteger(count.n) || count.n < 1) throw new RangeError(`A rule counts from 1: ${count.n}`);
  const waiting = untilReceived(count, fact);
  const from = waiting ? addDays(waiting.at(-1)!.date, 1) : fact.triggerOn;
  const counted = countFrom(from, count, fact);
  const days = waiting
    ? [...waiting, ...counted.map((day) => (day.date === from ? { ...day, why: 'received' as const } : day))]
    : counted;
  return count.rollForward && count.unit !== 'working-day' ? [...days, ...rolled(lastOf(days), count, fact)] : days;
}

/** The last day that a derivation comes to. */
export function lastOf(days: readonly DerivedDay[]): CivilDate {
  return days[days.length - 1]!.date;
}

function countFrom(
  from: CivilDate,
  count: Count,
  { workWeek, calendar, pauses = [] }: Counting,
): readonly DerivedDay[] {
  const paused = (date: CivilDate) => pauses.some((pause) => date >= pause.from && date < pause.until);
  switch (count.unit) {
    case 'working-day':
      return countWorkingDays(from, count, workWeek, calendar, paused);
    case 'calendar-day':
      return countCalendarDays(from, count, calendar, paused);
    default:
      return prolonged(countPeriods(from, count, count.unit, calendar), paused);
  }
}

/** The ends are each found from the first day, so that 31 January, 28 February is followed by 31 March. */
function countPeriods(from: CivilDate, count: Count, unit: PeriodUnit, calendar: DecreeCalendar): DerivedDay[] {
  const endOf = count.start === 'same-day' ? termEnd : monthsAfter;
  const ends = Array.from({ length: count.n }, (_, index): DerivedDay => {
    const date = endOf(from, (index + 1) * MONTHS[unit]);
    return { date, counted: true, ordinal: index + 1, why: unit, ...decreed(date, calendar, count.cutiBersama) };
  });
  return [{ date: from, counted: false, why: 'trigger', ...decreed(from, calendar, count.cutiBersama) }, ...ends];
}

/** A period of months ends later by as many days as it was paused, also by those of a pause within what was added. */
function prolonged(days: readonly DerivedDay[], paused: Paused): readonly DerivedDay[] {
  const added: DerivedDay[] = [];
  let owed = 0;
  for (let date = addDays(days[0]!.date, 1); date <= lastOf(days); date = addDays(date, 1)) if (paused(date)) owed += 1;
  for (let date = addDays(lastOf(days), 1); owed > 0; date = addDays(date, 1)) {
    if (!paused(date)) owed -= 1;
    added.push({ date, counted: false, why: 'paused' });
  }
  return [...days, ...added];
}

/** The days before the one on which the fact is deemed received; undefined when that is its own day. */
function untilReceived(count: Count, fact: Counting): readonly DerivedDay[] | undefined {
  const { triggerOn, afterHours, workWeek, calendar } = fact;
  if (count.received !== 'deem-next-working-day') return undefined;
  if (!afterHours && isWorkDay(triggerOn, workWeek, calendar, count.cutiBersama)) return undefined;
  const received = workingDayFrom(addDays(triggerOn, 1), workWeek, calendar, count.cutiBersama);
  return offDays(triggerOn, received, count, fact).map((day, index) =>
    index === 0 ? { ...day, why: 'trigger' } : day,
  );
}

function rolled(due: CivilDate, count: Count, fact: Counting): readonly DerivedDay[] {
  const on = workingDayFrom(due, fact.workWeek, fact.calendar, count.cutiBersama);
  if (on === due) return [];
  return [...offDays(addDays(due, 1), on, count, fact), { date: on, counted: false, why: 'rolled-forward' }];
}

/** The days from one date until before another, none of them counted. */
function offDays(from: CivilDate, until: CivilDate, { cutiBersama }: Count, fact: Counting): readonly DerivedDay[] {
  const days: DerivedDay[] = [];
  for (let date = from; date < until; date = addDays(date, 1)) {
    const why = dayKind(date, fact.workWeek, fact.calendar, cutiBersama);
    days.push({ date, counted: false, why, ...decreed(date, fact.calendar, cutiBersama) });
  }
  return days;
}
