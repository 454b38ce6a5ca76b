/** Officials who act for another: pelaksana tugas, pelaksana harian, penjabat. */
type ActingKind = 'plt' | 'plh' | 'pj';

/** What they may do by themselves, and what touches a person's legal position. */
export const ordinaryActs = ['verify', 'evaluate', 'issue-spmt', 'forward'] as const;
export const strategicActs = ['appoint', 'renew', 'convert', 'terminate'] as const;
type Act = (typeof ordinaryActs)[number] | (typeof strategicActs)[number];

/** How the instansi reads Perpres 116/2022 Pasal 25, which speaks of PNS: the policy `acting-officials`. */
export type ActingPolicy = 'with-approval-number' | 'refused' | 'allowed';

type Acting = {
  readonly kind: ActingKind;
  /** Number of the approval of Kepala BKN. */
  readonly approval?: string;
};

/**
 * Whether an acting official may take this act. A Plh. stands in for days (SE Kepala BKN 1/2021) and never takes a
 * strategic decision, unless the instansi allows acting officials everything.
 */
export function actingMay(act: Act, { kind, approval }: Acting, policy: ActingPolicy): boolean {
  if (ordinaryActs.some((one) => one === act) || policy === 'allowed') return true;
  return policy === 'with-approval-number' && kind !== 'plh' && approval !== undefined && approval.trim() !== '';
}
