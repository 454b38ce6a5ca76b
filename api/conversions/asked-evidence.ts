import type { CivilDate } from '../../domain/calendar/civil-date.ts';
import type { AskedEvidence } from '../../domain/conversion/evidence.ts';
import { policyAsOf } from '../../domain/policies/policy-as-of.ts';
import { settingsIn } from '../../registry/policies/known-policies.ts';
import type { Dependencies } from '../dependencies.ts';

/** What the instansi asks of evaluations on a day, as known now (KONVERSI-DASAR leaves it open). */
export async function askedEvidence(use: Dependencies, instansi: string, on: CivilDate): Promise<AskedEvidence> {
  const settings = await settingsIn(use.db)(instansi, await use.clock());
  return {
    quarters: Number(policyAsOf(settings, 'conversion-quarters', on).value),
    lowest: policyAsOf(settings, 'conversion-predicate', on).value as AskedEvidence['lowest'],
  };
}
