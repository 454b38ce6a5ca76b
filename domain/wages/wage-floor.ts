import type { CivilDate } from '../calendar/civil-date.ts';
import { type RuleId, ruleOf } from '../rules/register.ts';
import { valueAsOf } from '../rules/value-as-of.ts';
import { type MinimumWage, provincialMinimums, regencyMinimums } from './minimum-wages.ts';
import type { WagePolicy } from './wage-policy.ts';

export type WageFloorRequest = {
  readonly on: CivilDate;
  /** Two digits; a unit of which no seat is known has none. */
  readonly province?: string | undefined;
  readonly regency?: string | undefined;
  /** Whole rupiah a month as a non-ASN employee. */
  readonly lastIncome: number | 'unknown';
  /** Minutes a week; without it a full week. */
  readonly weeklyMinutes?: number;
  readonly policy: WagePolicy;
  /** What the instansi recorded from decrees, the latest last: it speaks before what came with the product. */
  readonly recorded?: readonly MinimumWage[];
};

/** What is missing: nothing is guessed from another year, another province or a wider region. */
export type Missing = 'LAST_INCOME_UNKNOWN' | 'PROVINCE_UNKNOWN' | 'REGENCY_UNKNOWN' | 'YEAR_UNKNOWN';

export type WageFloor =
  | { readonly unknown: Missing; readonly rule: RuleId }
  | {
      /** Whole rupiah a month, rounded up. */
      readonly floor: number;
      /** The minimum wage that was compared, for the hours worked where the policy says so; rounded up. */
      readonly minimum: number;
      readonly of: MinimumWage;
      /** The floor lies below the minimum wage: `either` and `budget-bound` allow it, and it is shown. */
      readonly belowMinimum: boolean;
      readonly rule: RuleId;
    };

/** The least wage on this day. Throws `RangeError` for an income or a week that cannot be. */
export function wageFloor(request: WageFloorRequest): WageFloor {
  const { on, lastIncome, weeklyMinutes, policy } = request;
  if (lastIncome === 'unknown') return { unknown: 'LAST_INCOME_UNKNOWN', rule: 'UPAH-TERENDAH' };
  if (!Number.isSafeInteger(lastIncome) || lastIncome < 0) throw new RangeError(`Not an income: ${lastIncome}`);
  const of = minimumOf(request);
  if (typeof of === 'string') return { unknown: of, rule: 'UPAH-MINIMUM-TAHUNAN' };
  const minimum = inRupiah(of.sen, weeklyMinutes, policy.proRata ? fullWeek(on) : undefined);
  const floors = {
    larger: Math.max(lastIncome, minimum),
    either: Math.min(lastIncome, minimum),
    'budget-bound': lastIncome,
  };
  const floor = floors[policy.reading];
  return { floor, minimum, of, belowMinimum: floor < minimum, rule: 'UPAH-TERENDAH' };
}

/** The minimum wage of the region and the year that the policy means, or what is missing of it. */
export function minimumOf({ on, province, regency, policy, recorded = [] }: Omit<WageFloorRequest, 'lastIncome'>) {
  const wanted = policy.minimum === 'regency' ? regency : province;
  const shipped = policy.minimum === 'regency' ? regencyMinimums : provincialMinimums;
  const here = [...shipped, ...recorded].filter(({ region }) => region === wanted);
  if (here.length === 0) return policy.minimum === 'regency' ? 'REGENCY_UNKNOWN' : 'PROVINCE_UNKNOWN';
  return here.findLast(({ year }) => year === Number(on.slice(0, 4))) ?? 'YEAR_UNKNOWN';
}

/** A floor rounds up: one rupiah less would already be below it. */
function inRupiah(sen: number, minutes: number | undefined, full: number | undefined): number {
  if (full === undefined || minutes === undefined) return Math.ceil(sen / 100);
  if (!Number.isInteger(minutes) || minutes <= 0 || minutes > full) throw new RangeError(`Not a week: ${minutes}`);
  return Math.ceil((sen * minutes) / (full * 100));
}

/** Minutes of the week by which hours are measured. */
function fullWeek(on: CivilDate): number {
  const hours = valueAsOf(ruleOf('UPAH-PRORATA'), on)?.fixed?.[0]?.n;
  if (hours === undefined) throw new RangeError(`No full week is fixed on ${on}`);
  return hours * 60;
}
