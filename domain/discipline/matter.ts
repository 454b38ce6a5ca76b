import type { Matter, Summons } from './state.ts';

/** How often somebody is called before a matter can be decided without them. */
const calls = 2;

export function lastSummons({ summonses }: Pick<Matter, 'summonses'>): Summons | undefined {
  return summonses.at(-1);
}

/** Called as often as one is called, and not come. */
function stayedAway({ summonses }: Pick<Matter, 'summonses'>): boolean {
  return summonses.filter(({ noShow }) => noShow !== undefined).length >= calls;
}

/** Whether there is something to decide on: an examination, or nobody came to it. */
export function canBeDecided(matter: Matter): boolean {
  return matter.examined !== undefined || stayedAway(matter);
}

/** Whether the employee is still to be called: not yet at all, or not come and called once. */
export function toBeSummoned(matter: Matter): boolean {
  if (matter.decided || canBeDecided(matter)) return false;
  const last = lastSummons(matter);
  return last === undefined || last.noShow !== undefined;
}
