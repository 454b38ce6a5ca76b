import { chooseAuthority } from '../../domain/authority/authorise.ts';
import type { Mandate } from '../../domain/authority/mandate.ts';
import type { Power } from '../../domain/authority/powers.ts';
import type { CivilDate } from '../../domain/calendar/civil-date.ts';
import type { Instant } from '../../domain/calendar/zone.ts';
import type { Actor, Role } from '../../domain/case/event.ts';
import { isRefusal } from '../../domain/case/refusal.ts';
import type { Database } from '../database.ts';
import { mandatesIn } from './mandates.ts';

/** A decision that somebody is about to put their name to; `unit` is the code of the unit that it is about. */
export type ToSign = {
  readonly instansi: string;
  readonly account: string;
  readonly role: Role;
  readonly power?: Power | undefined;
  readonly unit?: string | undefined;
  readonly effectiveOn: CivilDate;
  /** The civil date and the instant at which it is received. */
  readonly on: CivilDate;
  readonly at: Instant;
};

/** What a decision's stamp says of its author; the mandate is there where a power is needed. */
export type Signature = { readonly by: Actor; readonly mandate?: Mandate };

/**
 * The one way in which an official's name comes under a decision, whether one by one or in bulk. Whoever has no authority
 * that would do signs without one: the law says why it is refused.
 */
export function signaturesIn(db: Database): (decision: ToSign) => Promise<Signature> {
  const mandateOf = mandatesIn(db);
  return async ({ instansi, account, role, power, unit, effectiveOn, on, at }) => {
    const by = { kind: 'official', account, role } as const;
    if (power === undefined) return { by };
    const mandate = await mandateOf({ instansi, account, on, at });
    const chosen = chooseAuthority(mandate, { power, unit }, { effectiveOn, decidedOn: on });
    if (isRefusal(chosen)) return { by, mandate };
    return { by: { ...by, authority: { id: chosen.id, version: mandate.version } }, mandate };
  };
}
