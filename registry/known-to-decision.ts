import type { Asks, Known } from '../domain/authority/mandate.ts';
import type { CivilDate } from '../domain/calendar/civil-date.ts';
import type { Instant } from '../domain/calendar/zone.ts';
import type { UnitCalendar } from '../domain/clock/due-date.ts';
import { policyAsOf } from '../domain/policies/policy-as-of.ts';
import type { Database } from './database.ts';
import { dueDatesIn } from './due-dates.ts';
import { settingsIn } from './policies/known-policies.ts';

type Asked = {
  readonly instansi: string;
  readonly asks: Asks;
  readonly calendar: UnitCalendar;
  readonly effectiveOn: CivilDate;
  readonly at: Instant;
};

/**
 * What a decision has to know beside its case: what the instansi answered for its day, and the last day of each count that
 * begins with it, by what was known at the instant at which it was received.
 */
export function knownIn(db: Database): (asked: Asked) => Promise<Known> {
  const settingsOf = settingsIn(db);
  const dueOn = dueDatesIn(db);
  return async ({ instansi, asks: { policies = [], counts = [] }, calendar: unit, effectiveOn, at }) => {
    const settings = policies.length > 0 ? await settingsOf(instansi, at) : [];
    const counted = counts.map(async (rule) => {
      const { dueDate } = await dueOn({ rule, triggerOn: effectiveOn, unit, knownAt: at });
      return [rule, dueDate] as const;
    });
    return {
      answers: Object.fromEntries(policies.map((id) => [id, policyAsOf(settings, id, effectiveOn).value])),
      counted: Object.fromEntries(await Promise.all(counted)),
    };
  };
}
