import { shippedDecrees } from '../domain/calendar/shipped.ts';
import { dueDate } from '../domain/clock/due-date.ts';
import type { ClockPort } from '../workflows/contract/ports.ts';

/** Due dates by the decrees known at each request's `knownAt`. Writes nothing; the derivation is recomputed where it is shown. */
export const dueDates: ClockPort['dueDates'] = async (requests) =>
  requests.map((request) => {
    const { derivation: _, ...due } = dueDate(request, shippedDecrees);
    return due;
  });
