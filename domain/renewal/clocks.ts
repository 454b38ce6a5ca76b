import { clockId } from '../appointment/clocks.ts';
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
