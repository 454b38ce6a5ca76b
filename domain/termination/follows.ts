import { endOfDay, type Instant } from '../calendar/zone.ts';
import { isUploadOwed } from '../corrections/state.ts';
import type { Following } from '../employment/part.ts';
import type { EmploymentState } from '../employment/state.ts';
import { owedAfterEnd } from '../renewal/asked.ts';
import { mayBeContested } from './contested.ts';
import { endedByDeath } from './death.ts';
import { fallenGround, groundFalls } from './fallen.ts';

/**
 * What time alone brings: a death ends an employment, a decided last day goes by, and in the end the file is closed. It
 * waits for whatever somebody may still contest, for the SK of a death, for the PPK where the ground of an SK has fallen away,
 * and for what is still to be sent and entered: a closed file asks nobody for anything (`docs/decisions/0021`).
 */
export function terminationFollows(state: EmploymentState, now: Instant): readonly Following[] {
  const { termination, outcome, unit } = state;
  if (outcome !== undefined) return [];
  const byDeath = endedByDeath(state);
  if (byDeath.length > 0) return byDeath;
  const falls = groundFalls(state);
  if (falls.length > 0) return falls;
  const { decided, ended } = termination;
  if (ended === undefined) {
    if (decided === undefined || endOfDay(decided.lastDay, unit.zone) > now) return [];
    const { ground, lastDay, of } = decided;
    return [{ event: { type: 'employment-ended', outcome: ground, lastDay, of }, on: lastDay }];
  }
  const owed = owedAfterEnd(state).length > 0 || isUploadOwed(state);
  if (owed || mayBeContested(state) || awaitsSk(state) || fallenGround(state)) return [];
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
