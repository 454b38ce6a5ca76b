import { type CivilDate, civilDate } from '../domain/calendar/civil-date.ts';
import type { Instant } from '../domain/calendar/zone.ts';
import type { Asks, Known } from '../domain/case/known.ts';
import type { UnitCalendar } from '../domain/clock/due-date.ts';
import { answersTo } from '../domain/policies/answer-of.ts';
import type { PolicySetting } from '../domain/policies/policy-as-of.ts';
import { pensionWithin } from '../domain/renewal/pension.ts';
import type { KeyRing } from '../platform/keys.ts';
import type { Database } from './database.ts';
import { dueDatesIn } from './due-dates.ts';
import { calendarOfUnit, findInstansi } from './instansi.ts';
import { openPerson, type Person } from './people.ts';
import { settingsIn } from './policies/known-policies.ts';

type Asked = {
  readonly instansi: string;
  readonly asks: Asks;
  /** By which counts are counted. */
  readonly calendar: UnitCalendar;
  /** Whose file it is, and the unit to which whoever decides is limited. */
  readonly person?: string | undefined;
  readonly callerUnit?: string | undefined;
  readonly effectiveOn: CivilDate;
  readonly at: Instant;
};

/**
 * What a decision has to know beside its case, by what was known at the instant at which it was received. Answers of the
 * instansi, and counts, are those of the day of the decision, whatever day it is received on.
 */
export function knownIn(db: Database, keys: KeyRing): (asked: Asked) => Promise<Known> {
  const settingsOf = settingsIn(db);
  const dueOn = dueDatesIn(db);
  return async ({ instansi, asks, calendar: unit, person, callerUnit, effectiveOn, at }) => {
    const { policies = [], counts = [], units = [], pension } = asks;
    const [settings, whose] = await Promise.all([
      policies.length > 0 || pension ? settingsOf(instansi, at) : [],
      pension && person !== undefined ? openPerson(db, keys, person) : undefined,
    ]);
    const counted = counts.map(async (rule) => {
      const { dueDate } = await dueOn({ rule, triggerOn: effectiveOn, unit, knownAt: at });
      return [rule, dueDate] as const;
    });
    return {
      ...knownOf(asks, whose, settings, effectiveOn),
      counted: Object.fromEntries(await Promise.all(counted)),
      units: units.length > 0 ? await calendarsOf(db, instansi, units) : [],
      ...(asks.callerUnit && callerUnit !== undefined && { callerUnit }),
    };
  };
}

/** Of what is asked, that which settings and person tell; of somebody whose key is destroyed no pension day. */
export function knownOf(
  { policies = [], pension }: Asks,
  person: Person | undefined,
  settings: readonly PolicySetting[],
  on: CivilDate,
): Pick<Known, 'answers' | 'pensionOn'> {
  return {
    answers: answersTo(policies, settings, on),
    ...(pension && person && pensionWithin(pension, civilDate(person.birthDate), settings, on)),
  };
}

/** Of a unit that the instansi does not have there is nothing to say, and the law refuses it. */
async function calendarsOf(db: Database, instansi: string, codes: readonly string[]): Promise<Known['units']> {
  const known = await findInstansi(db, instansi);
  return known?.units.flatMap(({ code }) => (codes.includes(code) ? [calendarOfUnit(known, code)] : [])) ?? [];
}
