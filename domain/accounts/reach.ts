import type { CivilDate } from '../calendar/civil-date.ts';
import type { Role } from '../case/event.ts';
import { type AccountStanding, accountStanding, type HeldAccount } from './accounts.ts';

/** Who says what an account may be: the issuer's claims, bounded by what the instansi keeps; or the instansi alone. */
export const accountSources = ['claims', 'accounts'] as const;
export type AccountSource = (typeof accountSources)[number];

/** The roles of an account and the unit that it is limited to. */
export type Reach = { readonly roles: readonly Role[]; readonly unit?: string };

/**
 * What an account may be on this day. A token never gets more than its instansi keeps of it: claims are cut down to that,
 * and count by themselves only for an account of which nothing is kept. Otherwise why it may be nothing.
 */
export function reachOf(
  source: AccountSource,
  claimed: Reach,
  held: HeldAccount | undefined,
  on: CivilDate,
): Reach | Exclude<AccountStanding, 'holds'> {
  const standing = held === undefined ? 'unset' : accountStanding(held, on);
  if (standing === 'unset') return source === 'claims' ? claimed : standing;
  if (standing !== 'holds' || held?.given === undefined) return standing === 'holds' ? 'unset' : standing;
  const { roles, unit } = held.given;
  const kept = { roles, ...(unit && { unit }) };
  return source === 'accounts' ? kept : both(claimed, kept);
}

/** Two different units have nothing in common. */
function both(claimed: Reach, kept: Reach): Reach {
  const unit = claimed.unit ?? kept.unit;
  const apart = kept.unit !== undefined && kept.unit !== unit;
  const roles = apart ? [] : claimed.roles.filter((role) => kept.roles.includes(role));
  return { roles, ...(unit && { unit }) };
}
