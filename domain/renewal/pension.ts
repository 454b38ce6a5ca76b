import type { CivilDate } from '../calendar/civil-date.ts';
import type { Asks, Known } from '../case/known.ts';
import { monthsAfter } from '../clock/months.ts';
import { endOfTerm } from '../employment/term.ts';
import { type PolicySetting, policyAsOf } from '../policies/policy-as-of.ts';

/**
 * The day on which somebody born on `birthDate` reaches the pension age of a position, where a term that begins on `from`,
 * or on the day of the decision if that is later, would reach it; further off it is nobody's business.
 */
export function pensionWithin(
  { position, from }: NonNullable<Asks['pension']>,
  birthDate: CivilDate,
  settings: readonly PolicySetting[],
  on: CivilDate,
): Pick<Known, 'pensionOn'> {
  const pensionOn = pensionDay(birthDate, position, settings, on);
  const years = Number(policyAsOf(settings, 'term-years', on).value);
  return pensionOn <= endOfTerm(on > from ? on : from, years) ? { pensionOn } : {};
}

/**
 * The day on which somebody born on `birthDate` reaches the pension age of a position, as the instansi has answered for
 * that day of decision: teachers by `bup-years-guru`, all others by `bup-years`. Whoever was born on 29 February reaches it
 * on the 28th in a year that has no such day.
 */
export function pensionDay(
  birthDate: CivilDate,
  position: string,
  settings: readonly PolicySetting[],
  on: CivilDate,
): CivilDate {
  const policy = /^guru\b/i.test(position) ? 'bup-years-guru' : 'bup-years';
  return monthsAfter(birthDate, Number(policyAsOf(settings, policy, on).value) * 12);
}
