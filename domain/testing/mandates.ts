import type { CarriedGrant, Mandate } from '../authority/mandate.ts';
import { powers, strategicPowers } from '../authority/powers.ts';
import type { GrantText, HeldGrant } from '../authority/register.ts';
import { civilDate } from '../calendar/civil-date.ts';
import { instantAt } from '../calendar/zone.ts';
import type { Actor, Role } from '../case/event.ts';

/** An authority of `ppk-1` for everything and everywhere, since 2025, but for what the story says. */
export function grantOf(id: number, changes: Partial<Omit<HeldGrant, 'id'>> = {}): HeldGrant {
  const text: GrantText = {
    account: 'ppk-1',
    office: 'ppk',
    kind: 'definitive',
    powers,
    from: civilDate('2025-01-01'),
    paper: { number: `SK/${id}`, on: civilDate('2025-01-01') },
  };
  return { ...text, recordedAt: instantAt(text.from, '10:00', 'WIB'), ...changes, id };
}

/** What the instansi answered, unless told otherwise, is the default. */
export function mandateOf(
  grants: readonly CarriedGrant[],
  { ties = [], ...answers }: Partial<Mandate['answers']> & { readonly ties?: Mandate['ties'] } = {},
): Mandate {
  const defaults = {
    instansi: 'kabupaten-kota',
    acting: 'with-approval-number',
    separate: true,
    fourEyes: strategicPowers,
    retroactiveTmt: true,
  } as const;
  return { version: 7, grants, ties, answers: { ...defaults, ...answers } };
}

/** Signs by the authority of this number, as the register stood at the mandate's version. */
export function signer(id: number, account = 'ppk-1', role: Role = 'ppk'): Actor {
  return { kind: 'official', account, role, authority: { id, version: 7 } };
}

/** Whoever decides may do everything, and nobody asks who prepared it: for what is not about authority. */
export function signed(by: Actor): { readonly by: Actor; readonly mandate?: Mandate } {
  if (by.kind !== 'official') return { by };
  const mandate = mandateOf([grantOf(1, { account: by.account })], { fourEyes: [] });
  return { by: { ...by, authority: { id: 1, version: mandate.version } }, mandate };
}
