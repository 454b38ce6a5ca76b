import { isRefusal, type Refusal, refuse } from '../case/refusal.ts';
import { chooseAuthority, type Need, type When } from './authorise.ts';
import type { CarriedGrant, Mandate } from './mandate.ts';

/**
 * The mandate as whoever decides wants to use it: by the authority of this number alone, or, where none is named, as a
 * whole. Of several papers for one office the strongest is chosen; between two offices nobody chooses but their holder,
 * who is told what there is. Otherwise why it is not clear in which office they act.
 */
export function actingMandate(
  mandate: Mandate,
  need: Pick<Need, 'power' | 'unit'>,
  when: When,
  named: number | undefined,
): Mandate | Refusal {
  if (named !== undefined) {
    const grants = mandate.grants.filter(({ id }) => id === named);
    return grants.length === 0 ? refuse('AUTHORITY_UNKNOWN', { of: named }) : { ...mandate, grants };
  }
  const good = mandate.grants.filter(
    (grant) => !isRefusal(chooseAuthority({ ...mandate, grants: [grant] }, need, when)),
  );
  const offices = new Set(good.map(({ office }) => office));
  return offices.size < 2 ? mandate : refuse('AUTHORITY_AMBIGUOUS', { choices: good.map(choice) });
}

function choice({ id, office, kind, paper }: CarriedGrant): string {
  return [id, office, kind, paper.number].join('/');
}
