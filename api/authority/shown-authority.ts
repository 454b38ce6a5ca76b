import type { HeldGrant } from '../../domain/authority/register.ts';
import type { DecidedBy } from '../../registry/authority/decided-by.ts';

/** An authority beside a decision: by office and paper, never by account. */
export function shownGrant({ id, kind, office, paper }: HeldGrant) {
  return { id, kind, office, paper: paper.number };
}

/** The same, with what became of it since; nothing where the decision needed none. */
export function shownAuthority(decided: DecidedBy | undefined) {
  if (decided === undefined) return {};
  const { grant, dispute } = decided;
  return { authority: { ...shownGrant(grant), ...(dispute && { dispute }) } };
}
