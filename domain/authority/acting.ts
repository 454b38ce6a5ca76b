import type { CivilDate } from '../calendar/civil-date.ts';
import { type Refusal, refuse } from '../case/refusal.ts';
import { type Power, strategicPowers } from './powers.ts';
import { type AuthorityKind, approvalOn, type HeldGrant } from './register.ts';

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

type ActingGrant = Pick<HeldGrant, 'id' | 'kind' | 'paper' | 'approvals'>;

/** Whether this authority may be used for what takes effect on this day: an acting official's needs the approval for it. */
export function mayBeUsed(power: Power, grant: ActingGrant, on: CivilDate, policy: ActingPolicy): boolean {
  return !isActing(grant) || actingMay(power, { kind: grant.kind, approval: approvalOn(grant, on)?.number }, policy);
}

/** What an acting official is told who may not: a Plh. never may, a Plt. or Pj. lacks the approval. */
export function needsApproval(
  { id, kind, paper }: ActingGrant,
  power: Power | 'settle-dispute',
  policy: ActingPolicy,
): Refusal {
  const rule = kind === 'plh' || policy === 'refused' ? 'BATAS-PLH-PLT' : 'PERTEK-PEJABAT-SEMENTARA';
  return refuse('ACTING_NEEDS_APPROVAL', { authority: id, paper: paper.number, kind, power, policy }, rule);
}
