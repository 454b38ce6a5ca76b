import { addDays, type CivilDate } from '../calendar/civil-date.ts';
import type { EmploymentState } from '../employment/state.ts';

/** The days without employment between its last day and a day on which it stands again, both inclusive; none if none passed. */
export function gapAfter(
  { termination: { ended } }: EmploymentState,
  standsOn: CivilDate,
): { readonly from: CivilDate; readonly until: CivilDate } | undefined {
  const from = ended && addDays(ended.lastDay, 1);
  return from !== undefined && from < standsOn ? { from, until: addDays(standsOn, -1) } : undefined;
}
