import { type DueDate, type DueDateRequest, dueDateBy, receiversBy } from '../domain/clock/due-date.ts';
import { countedAnew } from '../domain/policies/count-anew.ts';
import { ruleOf } from '../domain/rules/register.ts';
import type { Database } from './database.ts';
import { calendarsIn } from './decrees/known-decrees.ts';
import { officeUnits } from './office-units.ts';
import { policiesIn } from './policies/known-policies.ts';

/**
 * Due dates by the decrees, the policies and the ladders that each unit's instansi knew at `knownAt`, of the policies and
 * ladders by those that hold on the day of the trigger; a clock that runs already brings its own. Its rungs lie in the
 * working time of the units in which their receivers sit. Writes nothing; the derivation is found again where it is shown.
 */
export function dueDatesIn(db: Database): (request: DueDateRequest) => Promise<DueDate> {
  const calendarsOf = calendarsIn(db);
  const policiesOf = policiesIn(db);
  return async (request) => {
    const { rule, triggerOn, unit, knownAt } = request;
    const place = unit.place ?? {};
    const instansi = place.instansi ?? '';
    const [calendars, known, units] = await Promise.all([
      calendarsOf(instansi),
      policiesOf(instansi, knownAt),
      officeUnits(db, instansi),
    ]);
    const fact = { ...countedAnew(known, rule, triggerOn), ...request };
    const receivers = receiversBy(units, (at) => calendars(knownAt, at));
    const { derivation: _, ...due } = dueDateBy(ruleOf(rule), fact, calendars(knownAt, place), receivers);
    return due;
  };
}
