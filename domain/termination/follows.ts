import { endOfDay, type Instant } from '../calendar/zone.ts';
import type { Following } from '../employment/part.ts';
import type { EmploymentState } from '../employment/state.ts';
import { mayBeContested } from './contested.ts';
import { endedByDeath } from './death.ts';

/**
 * What time alone brings: a death ends an employment, a decided last day goes by, and in the end the file is closed. It
 * waits for whatever somebody may still contest and for the SK of a death, not for the entry in SIASN: nobody's right hangs
 * on that, it is asked for from the decision on, and a file that nobody tidies up would keep a person's data for ever.
 */
export function terminationFollows(state: EmploymentState, now: Instant): readonly Following[] {
  const { termination, outcome, unit } = state;
  if (outcome !== undefined) return [];
  const byDeath = endedByDeath(state);
  if (byDeath.length > 0) return byDeath;
  const { decided, ended } = termination;
  if (ended === undefined) {
    if (decided === undefined || endOfDay(decided.lastDay, unit.zone) > now) return [];
    const { ground, lastDay, of } = decided;
    return [{ event: { type: 'employment-ended', outcome: ground, lastDay, of }, on: lastDay }];
  }
  if (mayBeContested(state) || awaitsSk(state)) return [];
  return [{ event: { type: 'employment-closed', outcome: ended.outcome }, on: ended.lastDay }];
}

/** When the last day of a decided ending is over. */
export function terminationNextAt({ termination: { decided, ended }, unit }: EmploymentState): Instant | undefined {
  return decided && !ended ? endOfDay(decided.lastDay, unit.zone) : undefined;
}

/** A death has ended it already; the SK is still to be signed. */
export function awaitsSk({ termination: { ended, decided } }: EmploymentState): boolean {
  return ended?.outcome === 'died' && decided?.ground !== 'died';
}
