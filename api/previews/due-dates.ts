import type { Instant } from '../../domain/calendar/zone.ts';
import type { askedOf } from '../../domain/case/set-clock.ts';
import type { DueDate, UnitCalendar } from '../../domain/clock/due-date.ts';
import { dueDatesIn } from '../../registry/due-dates.ts';
import type { Dependencies } from '../dependencies.ts';

export type DueOn = (asked: ReturnType<typeof askedOf>) => Promise<DueDate>;

/** Counts due dates as the process would: by the decrees and the policies that are known now. */
export function dueDatesNow({ db }: Dependencies, unit: UnitCalendar, now: Instant): DueOn {
  const dueOn = dueDatesIn(db);
  return (asked) => dueOn({ unit, ...asked, knownAt: now });
}
