import type { CivilDate } from './civil-date.ts';
import type { DayChange, DayOffKind, Decree } from './decree.ts';
import type { Scope } from './place.ts';

/** A day off as one scope has it, with the decree that put it on its date. */
export type DayOff = {
  readonly name: string;
  readonly kind: DayOffKind;
  /** The decree's number, as people cite it. */
  readonly decree: string;
  readonly scope: Scope;
};

/** The days off of one scope; a date holds one of them. */
export type Sheet = Map<CivilDate, DayOff>;

/**
 * Carries out one change on the days of the decree's scope and answers what was odd about it. A change that finds
 * nothing changes nothing; a day put where one already is replaces it. A new name leaves the decree that made the day.
 */
export function applyChange(
  days: Sheet,
  change: DayChange,
  decree: Decree,
): 'DAY_NOT_THERE' | 'DAY_ALREADY_OFF' | undefined {
  switch (change.op) {
    case 'add': {
      const { date, name, kind } = change;
      return put(days, date, { name, kind, decree: decree.number, scope: decree.scope });
    }
    case 'move': {
      const day = days.get(change.from);
      if (!day) return 'DAY_NOT_THERE';
      days.delete(change.from);
      return put(days, change.to, { ...day, decree: decree.number });
    }
    case 'remove':
      return days.delete(change.date) ? undefined : 'DAY_NOT_THERE';
    case 'rename': {
      const day = days.get(change.date);
      if (!day) return 'DAY_NOT_THERE';
      days.set(change.date, { ...day, name: change.name });
      return undefined;
    }
    default:
      return change satisfies never;
  }
}

/** The dates that a change speaks of: one, or for a move the old and the new. */
export function datesOf(change: DayChange): readonly CivilDate[] {
  return change.op === 'move' ? [change.from, change.to] : [change.date];
}

function put(days: Sheet, date: CivilDate, day: DayOff): 'DAY_ALREADY_OFF' | undefined {
  const there = days.has(date);
  days.set(date, day);
  return there ? 'DAY_ALREADY_OFF' : undefined;
}
