import { clockId } from '../appointment/clocks.ts';
import type { Instant } from '../calendar/zone.ts';
import type { HeldClock } from '../case/clocks.ts';
import type { ClockToSet } from '../case/set-clock.ts';
import { type EmploymentState, presentTerm } from '../employment/state.ts';

/**
 * Every term has one clock to its last day, unless that day is the end already by decision: its first rung opens the
 * renewal, its breach is the term that lapsed undecided. The number of the term tells the clocks of the years apart, that
 * of its event the last days that officials set for a signature.
 */
export function renewalClocks(state: EmploymentState): readonly ClockToSet[] {
  if (state.termination.ended) return [];
  const { n, from, until, endsAtPension } = presentTerm(state);
  const { signing } = state.renewal;
  return [
    ...(endsAtPension
      ? []
      : [{ id: clockId('PERPANJANGAN', n), rule: 'PERPANJANGAN' as const, triggerOn: from, lastDay: until }]),
    ...(signing ? [{ ...signingClock(signing), triggerOn: signing.on, lastDay: signing.lastDay }] : []),
  ];
}

/** By what the clock of a signature that stays away is known. */
export function signingClock({ seq }: { readonly seq: number }): Pick<ClockToSet, 'id' | 'rule'> {
  return { id: clockId('PENANDATANGANAN-PERJANJIAN', seq), rule: 'PENANDATANGANAN-PERJANJIAN' };
}

/** The clock of the present term, once it runs. */
export function renewalClock(state: EmploymentState): HeldClock | undefined {
  const id = clockId('PERPANJANGAN', presentTerm(state).n);
  return state.clocks.find((clock) => clock.id === id);
}

/**
 * When the lead time begins, or began: with the reminder of the clock, or, where that lay before the clock was opened, as
 * of a term that is known late, at once. Undefined while no clock runs, and once another way out has made it void.
 */
export function opensAt(state: EmploymentState): Instant | undefined {
  const clock = renewalClock(state);
  if (clock === undefined || clock.status === 'stopped' || clock.status === 'withdrawn') return undefined;
  const reminder = [...clock.rungs, ...(clock.told ?? [])].find(({ kind }) => kind === 'reminder');
  return reminder?.at ?? clock.knownAt;
}
