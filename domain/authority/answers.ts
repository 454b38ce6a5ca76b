import type { CivilDate } from '../calendar/civil-date.ts';
import { type PolicySetting, policyAsOf } from '../policies/policy-as-of.ts';
import type { ActingPolicy } from './acting.ts';
import type { InstansiKind } from './kuasa.ts';
import type { AuthorityAnswers } from './mandate.ts';
import { strategicPowers } from './powers.ts';

/** What such an instansi has answered about authority for a day, by the settings that are known. */
export function authorityAnswers(
  instansi: InstansiKind,
  settings: readonly PolicySetting[],
  on: CivilDate,
): AuthorityAnswers {
  return {
    instansi,
    acting: policyAsOf(settings, 'acting-officials', on).value as ActingPolicy,
    retroactiveTmt: policyAsOf(settings, 'retroactive-tmt', on).value === true,
    separate: policyAsOf(settings, 'kuasa-separate', on).value === true,
    fourEyes: strategicPowers.filter((power) => policyAsOf(settings, `four-eyes-${power}`, on).value === true),
  };
}
