import type { CivilDate } from './civil-date.ts';
import type { DecreeCalendar } from './decree-calendar.ts';
import type { DayOff } from './fold.ts';

/** A date that is another kind of day than before, and the decree that made it so. */
export type ChangedDay = {
  readonly date: CivilDate;
  readonly was: readonly DayOff[];
  readonly is: readonly DayOff[];
  readonly decree?: string;
};

/**
 * The dates whose status differs, in order: off or not, of which kind, for which scope. A new name alone is no
 * difference, for no count can tell.
 */
export function differenceOf(before: DecreeCalendar, after: DecreeCalendar): readonly ChangedDay[] {
  const dates = [...new Set([...before.datesOff, ...after.datesOff])].sort();
  return dates.flatMap((date): ChangedDay[] => {
    const [was, is] = [before.dayOff(date), after.dayOff(date)];
    if (status(was) === status(is)) return [];
    const decree = after.changedBy(date) ?? before.changedBy(date);
    return [{ date, was, is, ...(decree !== undefined && { decree }) }];
  });
}

function status(days: readonly DayOff[]): string {
  return days.map(({ scope, kind }) => `${scope.kind} ${kind}`).join(', ');
}
