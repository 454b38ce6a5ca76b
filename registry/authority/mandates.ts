import type { ActingPolicy } from '../../domain/authority/acting.ts';
import type { AuthorityAnswers, CarriedGrant, Mandate, Tie } from '../../domain/authority/mandate.ts';
import { strategicPowers } from '../../domain/authority/powers.ts';
import type { AuthorityRegister, HeldGrant } from '../../domain/authority/register.ts';
import type { CivilDate } from '../../domain/calendar/civil-date.ts';
import type { Instant } from '../../domain/calendar/zone.ts';
import { policyAsOf } from '../../domain/policies/policy-as-of.ts';
import type { Database } from '../database.ts';
import { kindOf } from '../instansi.ts';
import { settingsIn } from '../policies/known-policies.ts';
import { readAuthorities } from './authority-reads.ts';

type Asked = { readonly instansi: string; readonly account: string; readonly on: CivilDate; readonly at: Instant };

/** With what an official comes before a case on this day, as the registry knows it at this instant. */
export function mandatesIn(db: Database): (asked: Asked) => Promise<Mandate> {
  const settingsOf = settingsIn(db);
  return async ({ instansi, account, on, at }) => {
    const [register, settings, kind] = await Promise.all([
      readAuthorities(db, instansi),
      settingsOf(instansi, at),
      kindOf(db, instansi),
    ]);
    const answers: AuthorityAnswers = {
      instansi: kind,
      acting: policyAsOf(settings, 'acting-officials', on).value as ActingPolicy,
      separate: policyAsOf(settings, 'kuasa-separate', on).value === true,
      fourEyes: strategicPowers.filter((power) => policyAsOf(settings, `four-eyes-${power}`, on).value === true),
    };
    const grants = register.grants.filter((grant) => grant.account === account).map(carried);
    return { version: register.version, grants, ties: tiesOf(register, account), answers };
  };
}

function carried({ revoked, ...grant }: HeldGrant): CarriedGrant {
  return { ...grant, ...(revoked && { revoked: { on: revoked.on } }) };
}

/** Whoever stood in for this account, and whomever it stood in for. */
function tiesOf({ absences }: AuthorityRegister, account: string): readonly Tie[] {
  return absences
    .filter((one) => one.account === account || one.deputy === account)
    .map(({ account: absent, deputy, from, until }) => ({
      account: absent === account ? deputy : absent,
      from,
      until,
    }));
}
