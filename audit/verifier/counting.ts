import { type Calendar, isInWeek } from './calendar.ts';
import { instantOf } from './day.ts';
import { type Json, numberIn, textIn } from './json.ts';

/** What a rule's words leave to switches: docs/decisions/0005 says how each is read. */
export type Fact = {
  readonly triggerOn: number;
  readonly unit: Json;
  readonly calendar: Calendar;
  /** Days that do not count, from the first until before the second. */
  readonly pauses: readonly (readonly [from: number, until: number])[];
};

/** More days than any rule reaches: what goes beyond is no count. */
const FURTHEST = 4_000;

/** The last day that a count of days comes to; undefined where the count is not one that is recomputed here. */
export function lastDay(count: Json, fact: Fact, start = textIn(count, 'start')): number | undefined {
  const n = numberIn(count, 'n') ?? 0;
  const { unit } = count;
  const isKnown = start === 'next-working-day' || start === 'next-day' || start === 'same-day';
  if ((unit !== 'working-day' && unit !== 'calendar-day') || !isKnown || !Number.isInteger(n) || n < 1)
    return undefined;
  const from = receivedOn(count, fact);
  if (from === undefined) return undefined;
  let left = n;
  for (let day = from; day < from + FURTHEST; day += 1) {
    const isPaused = fact.pauses.some(([first, until]) => first <= day && day < until);
    const counts = !isPaused && (unit === 'calendar-day' || isWorkDay(day, count, fact));
    if (counts && (day !== from || start === 'same-day')) left -= 1;
    if (left === 0) return count.rollForward === true && unit === 'calendar-day' ? workDayFrom(day, count, fact) : day;
  }
  return undefined;
}

/** The first instant that is too late. */
export function endOf(day: number, count: Json | undefined, unit: Json): number {
  const zone = textIn(unit, 'zone') ?? 'WIB';
  if (count?.end !== 'office-close') return instantOf(day + 1, 0, zone);
  const [hour = 16, minute = 0] = (textIn(unit, 'closesAt') ?? '16:00').split(':').map(Number);
  return instantOf(day, hour * 60 + minute, zone);
}

/** Where a rule deems it so, what came on a day off was received on the next working day. */
function receivedOn(count: Json, fact: Fact): number | undefined {
  if (count.received !== 'deem-next-working-day') return fact.triggerOn;
  return workDayFrom(fact.triggerOn, count, fact);
}

function workDayFrom(first: number, count: Json, fact: Fact): number | undefined {
  for (let day = first; day < first + FURTHEST; day += 1) if (isWorkDay(day, count, fact)) return day;
  return undefined;
}

function isWorkDay(day: number, count: Json, { unit, calendar }: Fact): boolean {
  if (!isInWeek(day, textIn(unit, 'workWeek') ?? '')) return false;
  return !calendar.isOff(day, {
    cutiBersama: count.cutiBersama !== 'included',
    regional: count.regionalDays !== 'included',
  });
}
