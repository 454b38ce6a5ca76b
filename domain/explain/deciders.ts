import { authorise, couldCarry, type Need, strongerFirst } from '../authority/authorise.ts';
import { type AuthorityAnswers, mandateFor } from '../authority/mandate.ts';
import type { AuthorityRegister, HeldGrant } from '../authority/register.ts';
import { signs } from '../authority/sign.ts';
import { civilDateOf, type Instant, type Zone } from '../calendar/zone.ts';
import type { Refusal } from '../case/refusal.ts';

/** An account that may decide, or would be refused so, and the authority that it would be decided or refused by. */
export type Decider = { readonly account: string; readonly authority: HeldGrant; readonly refusal?: Refusal };

/** Who holds what, and what the instansi answered about it, on the day of a decision. */
export type KnownAuthority = { readonly register: AuthorityRegister; readonly answers: AuthorityAnswers };

/**
 * Every account with an authority that carries the power, or could carry it, and what the law would say if it decided at
 * this instant. First those who may; among them, and among the others, the stronger authority first.
 */
export function decidersOf(need: Need, known: KnownAuthority, now: Instant, zone: Zone): readonly Decider[] {
  const speaking = known.register.grants.filter((grant) => couldCarry(grant, need.power, known.answers));
  return [...Map.groupBy(speaking.toSorted(strongerFirst), ({ account }) => account).values()]
    .map((grants) => deciderBy(grants, need, known, now, zone))
    .sort(
      (a, b) =>
        Number(a.refusal !== undefined) - Number(b.refusal !== undefined) || strongerFirst(a.authority, b.authority),
    );
}

function deciderBy(
  grants: readonly HeldGrant[],
  need: Need,
  { register, answers }: KnownAuthority,
  now: Instant,
  zone: Zone,
): Decider {
  const { account } = grants[0]!;
  const today = civilDateOf(now, zone);
  const mandate = mandateFor(account, register, answers);
  // In which role somebody signs in is asked at the door, and no authority asks it again.
  const by = signs({ account, role: 'ppk' }, mandate, need, { effectiveOn: today, decidedOn: today });
  const refusal = authorise(need, { effectiveOn: today, recordedAt: now, by, mandate }, zone);
  const named = by.authority?.id ?? refusal?.detail.authority;
  const authority = grants.find(({ id }) => id === named) ?? grants[0]!;
  return { account, authority, ...(refusal && { refusal }) };
}
