import { calendarsOf } from '../domain/calendar/decree-calendar.ts';
import { shippedDecrees } from '../domain/calendar/shipped.ts';
import { dueDateBy } from '../domain/clock/due-date.ts';
import { ruleOf } from '../domain/rules/register.ts';
import type { ClockPort } from '../workflows/contract/ports.ts';

const calendarAsOf = calendarsOf(shippedDecrees);

/** Due dates by the decrees known at each request's `knownAt`. Writes nothing; the derivation is recomputed where it is shown. */
export const dueDates: ClockPort['dueDates'] = async (requests) =>
  requests.map((request) => {
    const calendar = calendarAsOf(request.knownAt, request.unit.place ?? {});
    const { derivation: _, ...due } = dueDateBy(ruleOf(request.rule), request, calendar);
    return due;
  });
