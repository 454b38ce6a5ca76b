import type { CivilDate } from '../calendar/civil-date.ts';
import { ruleOf } from '../rules/register.ts';
import { valueAsOf } from '../rules/value-as-of.ts';

/**
 * How the PPK says how long somebody works in a week (JAM-KERJA-PPK): in minutes, in lessons (jam tatap muka) or in shifts,
 * each counted for so many minutes as the perjanjian or the instansi says.
 */
export type Hours =
  | { readonly kind: 'weekly'; readonly minutes: number }
  | { readonly kind: 'teaching'; readonly lessons: number; readonly minutesEach: number }
  | { readonly kind: 'shifts'; readonly shifts: number; readonly minutesEach: number };

export function weeklyMinutes(hours: Hours): number {
  switch (hours.kind) {
    case 'weekly':
      return hours.minutes;
    case 'teaching':
      return hours.lessons * hours.minutesEach;
    case 'shifts':
      return hours.shifts * hours.minutesEach;
    default:
      return hours satisfies never;
  }
}

/** Minutes of a full week of the instansi, and of one in Ramadan: JAM-KERJA-INSTANSI. Throws `RangeError` before it held. */
export function fullWeeks(on: CivilDate): { readonly usual: number; readonly ramadan: number } {
  const [usual, ramadan] = valueAsOf(ruleOf('JAM-KERJA-INSTANSI'), on)?.fixed ?? [];
  if (usual === undefined || ramadan === undefined) throw new RangeError(`No full week is fixed on ${on}`);
  return { usual: usual.n * 60, ramadan: ramadan.n * 60 };
}

/** Part-time is never more than full-time: JAM-TIDAK-LEBIH-BERAT. */
export function isHeavierThanFullTime(hours: Hours, on: CivilDate): boolean {
  return weeklyMinutes(hours) > fullWeeks(on).usual;
}

/**
 * Minutes a week in Ramadan: in proportion to the shorter full week where the instansi says so (`ramadan-proportional`),
 * else as always but for that week; cut below the minute, for it is never to be heavier.
 */
export function ramadanMinutes(minutes: number, on: CivilDate, proportional: boolean): number {
  const { usual, ramadan } = fullWeeks(on);
  return proportional ? Math.floor((minutes * ramadan) / usual) : Math.min(minutes, ramadan);
}
