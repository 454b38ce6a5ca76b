import type { CivilDate } from '../domain/calendar/civil-date.ts';
import { type Instant, instantAt } from '../domain/calendar/zone.ts';
import type { PlannedReturn, RowPlan } from './plan.ts';
import { workDaysAfter } from './work-days.ts';

/** Where a proposal stands at BKN. `on` is the date of that standing. */
export type Progress =
  | { readonly standing: 'not-proposed' }
  | { readonly standing: 'in-review'; readonly on: CivilDate }
  | { readonly standing: 'returned'; readonly on: CivilDate; readonly why: PlannedReturn }
  | { readonly standing: 'not-eligible'; readonly on: CivilDate }
  | { readonly standing: 'issued'; readonly on: CivilDate };

/** BKN's answers of a day can be seen from this time of the day on. */
const ANSWERS_AT = '07:30';

/**
 * What can be seen at `now` of a proposal submitted on these dates: first the proposal, then one date for each
 * resubmission. BKN answers on a working day, the planned number of them after the latest date.
 */
export function progressAt(now: Instant, plan: RowPlan, submittedOn: readonly CivilDate[]): Progress {
  const latest = submittedOn.at(-1);
  if (latest === undefined) return { standing: 'not-proposed' };
  const why = plan.returns[submittedOn.length - 1];
  const on = workDaysAfter(latest, (why ?? plan).answerDays);
  if (now < instantAt(on, ANSWERS_AT, 'WIB')) return { standing: 'in-review', on: latest };
  if (why) return { standing: 'returned', on, why };
  return { standing: plan.outcome === 'tms' ? 'not-eligible' : 'issued', on };
}
