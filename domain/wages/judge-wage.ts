import type { CivilDate } from '../calendar/civil-date.ts';
import type { RuleId } from '../rules/register.ts';
import { fullWeeks, type Hours, weeklyMinutes } from './hours.ts';
import type { MinimumWage } from './minimum-wages.ts';
import { type Missing, minimumOf, type WageFloor, type WageFloorRequest, wageFloor } from './wage-floor.ts';
import type { WagePolicy } from './wage-policy.ts';

/**
 * How a wage stands to its floor: at or above it; at or above it but below the minimum wage, which the reading allows and
 * which is shown; below it; or unknown, for something is missing and what is known does not already forbid it.
 */
export const wageResults = ['meets', 'meets-below-minimum', 'below', 'unknown'] as const;

/** What the ledger keeps of the check: codes and references, never an amount of the person's. */
export type WageCheck = {
  readonly result: (typeof wageResults)[number];
  readonly missing?: Missing;
  /** Which minimum wage was compared, and where it was known from. */
  readonly minimum?: { readonly region: string; readonly year: number; readonly source: 'shipped' | 'recorded' };
  readonly policy: WagePolicy;
  /** Whether the last income came with its evidence: BUKTI-PENGHASILAN-TERAKHIR. */
  readonly evidenced: boolean;
  readonly rules: readonly RuleId[];
};

export type WageToJudge = {
  /** Whole rupiah a month. */
  readonly amount: number;
  readonly on: CivilDate;
  readonly hours: Hours;
  /** Of where the person works. */
  readonly region: { readonly province?: string | undefined; readonly regency?: string | undefined };
  /** Whole rupiah a month as non-ASN, and whether a paper says so; undefined when nobody knows it. */
  readonly lastIncome?: { readonly amount: number; readonly evidenced: boolean } | undefined;
  readonly policy: WagePolicy;
  readonly recorded: readonly MinimumWage[];
};

/** The check of a wage, and the floor it was held against, which stays with whoever may see the amounts. */
export function judgeWage(wage: WageToJudge): { readonly check: WageCheck; readonly floor: WageFloor } {
  const { amount, on, hours, region, lastIncome, policy, recorded } = wage;
  const request: WageFloorRequest = {
    ...{ on, policy, recorded, province: region.province, regency: region.regency },
    // More than a full week is refused as such, and not for its wage.
    weeklyMinutes: Math.min(weeklyMinutes(hours), fullWeeks(on).usual),
    lastIncome: lastIncome?.amount ?? 'unknown',
  };
  const floor = wageFloor(request);
  const minimum = minimumOf(request);
  const check: WageCheck = {
    result: 'floor' in floor ? resultOf(amount, floor) : amount < leastKnown(request) ? 'below' : 'unknown',
    ...('unknown' in floor && { missing: floor.unknown }),
    ...(typeof minimum !== 'string' && {
      minimum: {
        ...{ region: minimum.region, year: minimum.year },
        source: minimum.confidence === 'recorded' ? ('recorded' as const) : ('shipped' as const),
      },
    }),
    ...{ policy, evidenced: lastIncome?.evidenced === true },
    rules: [
      ...(['UPAH-TERENDAH', 'UPAH-MINIMUM-TAHUNAN', 'BUKTI-PENGHASILAN-TERAKHIR'] as const),
      ...(policy.proRata ? (['UPAH-PRORATA'] as const) : []),
    ],
  };
  return { check, floor };
}

function resultOf(amount: number, { floor, minimum }: Extract<WageFloor, { floor: number }>): WageCheck['result'] {
  if (amount < floor) return 'below';
  return amount < minimum ? 'meets-below-minimum' : 'meets';
}

/** What binds although the other half is missing: of two of which the larger holds, each does. */
function leastKnown(request: WageFloorRequest): number {
  if (request.policy.reading !== 'larger') return 0;
  const { lastIncome } = request;
  const without = wageFloor({ ...request, lastIncome: 0 });
  return Math.max(lastIncome === 'unknown' ? 0 : lastIncome, 'floor' in without ? without.floor : 0);
}
