import type { Part } from '../employment/part.ts';
import type { EmploymentState } from '../employment/state.ts';
import { comingTerm } from '../renewal/coming-term.ts';
import { type Asked, step } from '../tasks/asked.ts';
import { decideEntitlements } from './decide.ts';
import type { EntitlementDecision } from './decisions.ts';
import type { EntitlementEvent } from './events.ts';
import { evolveEntitlements } from './evolve.ts';
import { hasWageFor } from './state.ts';

/** Upah and what else is due: diktum KESEMBILAN BELAS–KEDUA PULUH SATU. */
export const entitlementsPart: Part<EntitlementEvent, EntitlementDecision> = {
  closes: { 'wage-set': [], 'entitlement-granted': [], 'entitlement-ended': [] },
  roles: { 'set-wage': ['pyb', 'ppk'], 'grant-entitlement': ['pyb', 'ppk'], 'end-entitlement': ['pyb', 'ppk'] },
  evolve: evolveEntitlements,
  decide: decideEntitlements,
  asked: askedOfEntitlements,
};

/** A term that is decided and whose wage is not: its SK must state it (SK-MEMUAT-UPAH). */
function askedOfEntitlements(state: EmploymentState): readonly Asked[] {
  const coming = comingTerm(state);
  if (coming === undefined || hasWageFor(state, coming.n)) return [];
  return [step(state.clocks, 'set-wage', 'ppk')];
}
