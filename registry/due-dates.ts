import { type DueDate, type DueDateRequest, dueDateBy } from '../domain/clock/due-date.ts';
import { answersOn } from '../domain/policies/count-with.ts';
import { ruleOf } from '../domain/rules/register.ts';
import type { Database } from './database.ts';
import { calendarsIn } from './decrees/known-decrees.ts';
import { settingsIn } from './policies/known-policies.ts';

/**
 * Due dates by the decrees and the policies that each unit's instansi knew at `knownAt`, of the policies by those that
 * hold on the day of the trigger; a clock that runs already brings its own. Writes nothing; the derivation is found again
 * where it is shown.
 */
export function dueDatesIn(db: Database): (request: DueDateRequest) => Promise<DueDate> {
  const calendarsOf = calendarsIn(db);
  const settingsOf = settingsIn(db);
  return async (request) => {
    const { triggerOn, unit, knownAt, policies } = request;
    const place = unit.place ?? {};
    const instansi = place.instansi ?? '';
    const [calendars, settings] = await Promise.all([calendarsOf(instansi), settingsOf(instansi, knownAt)]);
    const fact = { ...request, policies: policies ?? answersOn(settings, triggerOn) };
    const { derivation: _, ...due } = dueDateBy(ruleOf(request.rule), fact, calendars(knownAt, place));
    return due;
  };
}
