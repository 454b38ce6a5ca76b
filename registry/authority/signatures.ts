import type { Mandate } from '../../domain/authority/mandate.ts';
import { signs } from '../../domain/authority/sign.ts';
import type { CivilDate } from '../../domain/calendar/civil-date.ts';
import type { Instant } from '../../domain/calendar/zone.ts';
import type { Actor, Role } from '../../domain/case/event.ts';
import type { Known } from '../../domain/case/known.ts';
import type { TakenBy } from '../../domain/file/taken-by.ts';
import type { KeyRing } from '../../platform/keys.ts';
import type { Database } from '../database.ts';
import { knownIn } from '../known-to-decision.ts';
import { mandatesIn } from './mandates.ts';

/** A decision that somebody is about to put their name to. */
type ToSign = TakenBy & {
  readonly instansi: string;
  readonly account: string;
  readonly role: Role;
  /** The unit to which they are limited. */
  readonly callerUnit?: string | undefined;
  readonly effectiveOn: CivilDate;
  /** The civil date and the instant at which it is received. */
  readonly on: CivilDate;
  readonly at: Instant;
};

/** What a decision's stamp says of its author; the mandate is there where a power is needed, and what else it asks for. */
export type Signature = { readonly by: Actor; readonly mandate?: Mandate; readonly known?: Known };

/**
 * The one way in which an official's name comes under a decision, whether one by one or in bulk: with the mandate, and with
 * what the decision has to know. For one request or page: what asks for the same is looked up once.
 */
export function signaturesIn(db: Database, keys: KeyRing): (decision: ToSign) => Promise<Signature> {
  const mandateOf = once(mandatesIn(db));
  const knownOf = once(knownIn(db, keys));
  return async ({ instansi, account, role, power, unit, effectiveOn, on, at, ...wanted }) => {
    const { asks = {}, calendar, person, callerUnit } = wanted;
    const whose = { ...(asks.pension && { person }), ...(asks.callerUnit && { callerUnit }) };
    const found =
      calendar !== undefined && Object.keys(asks).length > 0
        ? { known: await knownOf({ instansi, asks, calendar, ...whose, effectiveOn, at }) }
        : {};
    if (power === undefined) return { by: { kind: 'official', account, role }, ...found };
    const mandate = await mandateOf({ instansi, account, on, at });
    const by = signs({ account, role }, mandate, { power, unit }, { effectiveOn, decidedOn: on });
    return { by, mandate, ...found };
  };
}

function once<Asked, Answer>(look: (asked: Asked) => Promise<Answer>): (asked: Asked) => Promise<Answer> {
  const made = new Map<string, Promise<Answer>>();
  return (asked) => {
    const key = JSON.stringify(asked);
    const answer = made.get(key) ?? look(asked);
    made.set(key, answer);
    return answer;
  };
}
