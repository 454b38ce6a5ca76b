import type { Actor } from '../case/event.ts';
import { isRefusal } from '../case/refusal.ts';
import { chooseAuthority, type Need, type When } from './authorise.ts';
import type { Mandate } from './mandate.ts';

type Official = Extract<Actor, { readonly kind: 'official' }>;

/**
 * The name that an official puts under a decision, with the authority on which it is to stand. Whoever has none that would
 * do signs without one: the law says why it is refused.
 */
export function signs(
  { account, role }: Pick<Official, 'account' | 'role'>,
  mandate: Mandate,
  need: Pick<Need, 'power' | 'unit'>,
  when: When,
): Official {
  const chosen = chooseAuthority(mandate, need, when);
  const by = { kind: 'official', account, role } as const;
  return isRefusal(chosen) ? by : { ...by, authority: { id: chosen.id, version: mandate.version } };
}
