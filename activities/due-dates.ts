import { dueDateBy } from '../domain/clock/due-date.ts';
import { ruleOf } from '../domain/rules/register.ts';
import type { CalendarsOf } from '../registry/decrees/known-decrees.ts';
import type { ClockPort } from '../workflows/contract/ports.ts';

/**
 * Due dates by the decrees that each unit's instansi knew at `knownAt`. Writes nothing; the derivation is found again
 * where it is shown.
 */
export function dueDates(calendarsOf: CalendarsOf): ClockPort['dueDates'] {
  return async (requests) =>
    Promise.all(
      requests.map(async (request) => {
        const place = request.unit.place ?? {};
        const calendars = await calendarsOf(place.instansi ?? '');
        const calendar = calendars(request.knownAt, place);
        const { derivation: _, ...due } = dueDateBy(ruleOf(request.rule), request, calendar);
        return due;
      }),
    );
}
