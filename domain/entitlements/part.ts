import type { Part } from '../employment/part.ts';
import type { EntitlementDecision } from './decisions.ts';
import type { EntitlementEvent } from './events.ts';

/** Upah and what else is due: diktum KESEMBILAN BELAS–KEDUA PULUH SATU. */
export const entitlementsPart: Part<EntitlementEvent, EntitlementDecision> = {
  closes: {},
  roles: {},
  evolve: (state) => state,
  decide: () => [],
};
