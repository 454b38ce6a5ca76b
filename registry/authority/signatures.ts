import type { Asks, Known, Mandate } from '../../domain/authority/mandate.ts';
import type { Power } from '../../domain/authority/powers.ts';
import { signs } from '../../domain/authority/sign.ts';
import type { CivilDate } from '../../domain/calendar/civil-date.ts';
import type { Instant } from '../../domain/calendar/zone.ts';
import type { Actor, Role } from '../../domain/case/event.ts';
import type { UnitCalendar } from '../../domain/clock/due-date.ts';
import type { Database } from '../database.ts';
import { knownIn } from '../known-to-decision.ts';
import { mandatesIn } from './mandates.ts';

/** A decision that somebody is about to put their name to; `unit` is the code of the unit that it is about. */
export type ToSign = {
  readonly instansi: string;
  readonly account: string;
  readonly role: Role;
  readonly power?: Power | undefined;
  readonly unit?: string | undefined;
  readonly effectiveOn: CivilDate;
  /** What it has to know beside its case, and the working time of the unit that it is about. */
  readonly asks?: Asks | undefined;
  readonly calendar?: UnitCalendar | undefined;
  /** The civil date and the instant at which it is received. */
  readonly on: CivilDate;
  readonly at: Instant;
};

/** What a decision's stamp says of its author; the mandate is there where a power is needed, and what else it asks for. */
export type Signature = { readonly by: Actor; readonly mandate?: Mandate; readonly known?: Known };

/** The one way in which an official's name comes under a decision, whether one by one or in bulk. */
export function signaturesIn(db: Database): (decision: ToSign) => Promise<Signature> {
  const mandateOf = mandatesIn(db);
  const knownOf = knownIn(db);
  return async ({ instansi, account, role, power, unit, asks = {}, calendar, effectiveOn, on, at }) => {
    const asking = calendar !== undefined && Object.keys(asks).length > 0;
    const found = asking ? { known: await knownOf({ instansi, asks, calendar, effectiveOn, at }) } : {};
    if (power === undefined) return { by: { kind: 'official', account, role }, ...found };
    const mandate = await mandateOf({ instansi, account, on, at });
    const by = signs({ account, role }, mandate, { power, unit }, { effectiveOn, decidedOn: on });
    return { by, mandate, ...found };
  };
}
