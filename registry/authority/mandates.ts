import { authorityAnswers } from '../../domain/authority/answers.ts';
import { type Mandate, mandateFor } from '../../domain/authority/mandate.ts';
import type { CivilDate } from '../../domain/calendar/civil-date.ts';
import type { Instant } from '../../domain/calendar/zone.ts';
import type { KnownAuthority } from '../../domain/explain/deciders.ts';
import type { Database } from '../database.ts';
import { kindOf } from '../instansi.ts';
import { settingsIn } from '../policies/known-policies.ts';
import { authoritiesKnownAt } from './known-authorities.ts';

type Asked = { readonly instansi: string; readonly on: CivilDate; readonly at: Instant };

/** Who holds what in an instansi, and its answers on this day, both as known at this instant. */
export function authorityIn(db: Database): (asked: Asked) => Promise<KnownAuthority> {
  const settingsOf = settingsIn(db);
  return async ({ instansi, on, at }) => {
    const [register, settings, kind] = await Promise.all([
      authoritiesKnownAt(db, instansi, at),
      settingsOf(instansi, at),
      kindOf(db, instansi),
    ]);
    return { register, answers: authorityAnswers(kind, settings, on) };
  };
}

/** With what an official comes before a case on this day, as known at this instant. */
export function mandatesIn(db: Database): (asked: Asked & { readonly account: string }) => Promise<Mandate> {
  const knownOf = authorityIn(db);
  return async ({ account, ...asked }) => {
    const { register, answers } = await knownOf(asked);
    return mandateFor(account, register, answers);
  };
}
