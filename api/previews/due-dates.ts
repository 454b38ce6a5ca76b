import type { Instant } from '../../domain/calendar/zone.ts';
import { type DueDate, type DueDateRequest, dueDateBy, type UnitCalendar } from '../../domain/clock/due-date.ts';
import { ruleOf } from '../../domain/rules/register.ts';
import { calendarsIn } from '../../registry/decrees/known-decrees.ts';
import type { Dependencies } from '../dependencies.ts';

type Asked = Pick<DueDateRequest, 'rule' | 'triggerOn' | 'byLetter'>;

/** Counts due dates as the process would: by the decrees that are known now. */
export async function dueDatesNow(
  { db }: Dependencies,
  instansi: string,
  unit: UnitCalendar,
  now: Instant,
): Promise<(asked: Asked) => DueDate> {
  const calendars = await calendarsIn(db)(instansi);
  return (asked) => {
    const fact = { ...asked, unit, knownAt: now };
    const { derivation: _, ...due } = dueDateBy(ruleOf(asked.rule), fact, calendars(now, unit.place ?? {}));
    return due;
  };
}
