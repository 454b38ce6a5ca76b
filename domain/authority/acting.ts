import { type Power, strategicPowers } from './powers.ts';
import type { AuthorityKind } from './register.ts';

/** How the instansi reads Perpres 116/2022 Pasal 25, which speaks of PNS: the policy `acting-officials`. */
export type ActingPolicy = 'with-approval-number' | 'refused' | 'allowed';

type Acting = {
  readonly kind: AuthorityKind;
  /** Number of the approval of Kepala BKN. */
  readonly approval?: string | undefined;
};

/** Officials who act for another: pelaksana tugas, pelaksana harian, penjabat. */
export function isActing({ kind }: Pick<Acting, 'kind'>): boolean {
  return kind === 'plt' || kind === 'plh' || kind === 'pj';
}

/**
 * Whether an acting official may use this power. What touches nobody's legal position is theirs. A Plh. stands in for days
 * (SE Kepala BKN 1/2021) and never takes a strategic decision, unless the instansi allows acting officials everything.
 */
export function actingMay(power: Power, { kind, approval }: Acting, policy: ActingPolicy): boolean {
  if (!strategicPowers.some((one) => one === power) || policy === 'allowed') return true;
  return policy === 'with-approval-number' && kind !== 'plh' && approval !== undefined && approval.trim() !== '';
}
