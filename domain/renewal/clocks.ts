import { clockId } from '../appointment/clocks.ts';
import type { Instant } from '../calendar/zone.ts';
import type { HeldClock } from '../case/clocks.ts';
import type { ClockToSet } from '../case/set-clock.ts';
import { type EmploymentState, presentTerm } from '../employment/state.ts';

/**
 * Every term has one clock to its last day: its first rung opens the renewal, its breach is the term that lapsed
 * undecided. The number of the term tells the clocks of the years apart.
 */
export function renewalClocks(state: EmploymentState): readonly ClockToSet[] {
  const { n, from, until } = presentTerm(state);
  return [{ id: clockId('PERPANJANGAN', n), rule: 'PERPANJANGAN', triggerOn: from, lastDay: until }];
}

/** The clock of the present term, once it runs. */
export function renewalClock(state: EmploymentState): HeldClock | undefined {
  const id = clockId('PERPANJANGAN', presentTerm(state).n);
  return state.clocks.find((clock) => clock.id === id);
}

/**
 * When the lead time begins, or began: with the reminder of the clock, or, where that lay before the clock was opened, as
 * of a term that is known late, at once. Undefined while no clock runs.
 */
export function opensAt(state: EmploymentState): Instant | undefined {
  const clock = renewalClock(state);
  if (clock === undefined) return undefined;
  const reminder = [...clock.rungs, ...(clock.told ?? [])].find(({ kind }) => kind === 'reminder');
  return reminder?.at ?? clock.knownAt;
}
