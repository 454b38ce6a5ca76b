import type { Database } from '../registry/database.ts';
import { dueDatesIn } from '../registry/due-dates.ts';
import type { ClockPort } from '../workflows/contract/ports.ts';

export function dueDates(db: Database): ClockPort['dueDates'] {
  const dueOn = dueDatesIn(db);
  return async (requests) => Promise.all(requests.map(dueOn));
}
