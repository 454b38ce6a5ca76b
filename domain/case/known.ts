import type { CivilDate } from '../calendar/civil-date.ts';
import type { UnitCalendar } from '../clock/due-date.ts';
import type { PolicyValue } from '../policies/policy.ts';
import type { PolicyId } from '../policies/register.ts';
import type { RuleId } from '../rules/register.ts';

/**
 * What a decision has to know beside its case, which has neither policies nor calendars nor people. The law says it; it is
 * looked up where the decision is signed, and travels with it. No sender writes any of it.
 */
export type Asks = {
  /** Answers of the instansi: those that hold on the day of the decision (`effectiveOn`), not on that of its receipt. */
  readonly policies?: readonly PolicyId[];
  /** Rules of which the last day is needed, counted from the day of the decision. */
  readonly counts?: readonly RuleId[];
  /** Codes of units of the instansi whose working time is needed. */
  readonly units?: readonly string[];
  /** When the pension age of a position is reached, as far as a term that begins on `from`, or later, would reach it. */
  readonly pension?: { readonly position: string; readonly from: CivilDate };
  /** For which unit whoever decides speaks. */
  readonly callerUnit?: true;
};

/** What was found out for a decision, by what was known at the instant at which it was received. */
export type Known = {
  readonly answers: Readonly<Partial<Record<PolicyId, PolicyValue>>>;
  readonly counted: Readonly<Partial<Record<RuleId, CivilDate>>>;
  /** How the units count that the instansi has, each under the code in its place. */
  readonly units: readonly UnitCalendar[];
  /** Only where the coming term would reach it: it tells when somebody was born. */
  readonly pensionOn?: CivilDate;
  /** Absent where whoever decides is not limited to a unit. */
  readonly callerUnit?: string;
};

/** How a unit counts that a decision asked for; undefined where the instansi has no such unit. */
export function calendarIn({ known }: { readonly known?: Known }, unit: string): UnitCalendar | undefined {
  return known?.units.find(({ place }) => place?.unit === unit);
}
