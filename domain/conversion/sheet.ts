import { addDays, type CivilDate } from '../calendar/civil-date.ts';
import { type LengthOfService, lengthOfService } from '../employment/length-of-service.ts';
import { type EmploymentState, presentTerm } from '../employment/state.ts';
import { type BasePay, basePayFor } from '../wages/base-pay.ts';
import type { NiChange } from './events.ts';
import type { Conversion } from './state.ts';

/** What changes for one employee who becomes PPPK, and what nobody has settled yet. Codes and dates; the words are the API's. */
export type ConversionSheet = Pick<Conversion, 'conversion' | 'stage' | 'determination'> & {
  /** First day as PPPK, once it is decided. */
  readonly tmt?: CivilDate;
  readonly position: Change<string>;
  readonly unit: Change<string>;
  /** The agreement of today, and the last day for which it holds. */
  readonly term: { readonly from: CivilDate; readonly until: CivilDate; readonly lastDay: CivilDate };
  /** Base pay of a full-time PPPK at the beginning; what was paid until now is no part of a file. */
  readonly pay: BasePay;
  readonly ni: NiChange | 'as-bkn-determines';
  /** Masa kerja up to the last day; whether it counts on is not settled. */
  readonly service: LengthOfService;
  /** The quarter in which the change falls: its evaluation passes from one position to the other. */
  readonly quarter: { readonly year: number; readonly quarter: number };
};

type Change<T> = { readonly before: T; readonly after: T };

/** Undefined for whom no need has been determined. Without a TMT it is drawn up as if the present term were the last. */
export function conversionSheet(state: EmploymentState): ConversionSheet | undefined {
  const { current } = state.conversion;
  if (current === undefined) return undefined;
  const { conversion, stage, determination, need, appointment } = current;
  const term = presentTerm(state);
  const tmt = appointment?.tmt;
  const lastDay = tmt === undefined ? term.until : addDays(tmt, -1);
  const [year = 0, month = 1] = (tmt ?? addDays(lastDay, 1)).split('-').map(Number);
  return {
    ...{ conversion, stage, determination, ...(tmt && { tmt }) },
    position: { before: term.position, after: need.position },
    unit: { before: term.unit, after: need.unit },
    term: { from: term.from, until: term.until, lastDay },
    pay: basePayFor(need.education),
    ni: appointment?.ni ?? 'as-bkn-determines',
    service: lengthOfService(state.appointedOn, state.terms, lastDay),
    quarter: { year, quarter: Math.floor((month - 1) / 3) + 1 },
  };
}
