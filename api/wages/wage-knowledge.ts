import type { CivilDate } from '../../domain/calendar/civil-date.ts';
import type { Instant } from '../../domain/calendar/zone.ts';
import { type PolicySetting, policyAsOf } from '../../domain/policies/policy-as-of.ts';
import type { MinimumWage } from '../../domain/wages/minimum-wages.ts';
import type { WagePolicy } from '../../domain/wages/wage-policy.ts';
import { calendarOfUnit, findInstansi } from '../../registry/instansi.ts';
import { settingsIn } from '../../registry/policies/known-policies.ts';
import { recordedMinimums } from '../../registry/wages/recorded-minimums.ts';
import type { Dependencies } from '../dependencies.ts';
import { Problem } from '../problems/problem.ts';

/** What wages of an instansi are held against, as known at an instant. */
export type WageKnowledge = {
  readonly settings: readonly PolicySetting[];
  readonly recorded: readonly MinimumWage[];
  /** Where a unit sits: by whose minimum wage. */
  regionOf(unit: string): { readonly province?: string | undefined; readonly regency?: string | undefined };
};

export async function wageKnowledge(use: Dependencies, instansi: string, at: Instant): Promise<WageKnowledge> {
  const [known, settings, recorded] = await Promise.all([
    findInstansi(use.db, instansi),
    settingsIn(use.db)(instansi, at),
    recordedMinimums(use.db, instansi, at),
  ]);
  if (known === undefined) throw new Problem('INSTANSI_NOT_REGISTERED');
  return { settings, recorded, regionOf: (unit) => calendarOfUnit(known, unit).place ?? {} };
}

/** How the instansi reads the floor on a day. */
export function wagePolicyOn(settings: readonly PolicySetting[], on: CivilDate): WagePolicy {
  return {
    reading: policyAsOf(settings, 'wage-floor-reading', on).value as WagePolicy['reading'],
    minimum: policyAsOf(settings, 'wage-floor-minimum', on).value as WagePolicy['minimum'],
    proRata: policyAsOf(settings, 'wage-floor-pro-rata', on).value === true,
  };
}
