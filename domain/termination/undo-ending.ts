import type { Instant } from '../calendar/zone.ts';
import { type HeldClock, withdrawClocks } from '../case/clocks.ts';
import type { EmploymentState } from '../employment/state.ts';
import type { Term } from '../employment/term.ts';

/** As it stood before its latest ending: the ending before it holds again, or the employment itself, with its clocks. */
export function undoEnding(state: EmploymentState, now: Instant): EmploymentState {
  const { ended, ...termination } = state.termination;
  if (ended === undefined) return state;
  const { cut, withdrew, instead } = ended;
  return {
    ...state,
    terms: [...state.terms, ...cut] as [Term, ...Term[]],
    clocks: runAgain(state.clocks, withdrew, now),
    termination: { ...termination, ...(instead && { ended: instead }) },
  };
}

/**
 * What an ending had made void runs again. Reminders of days on which nobody could act are not sent late; but a last day
 * that a paper fixes has gone by, and what follows from that must come.
 */
export function runAgain(clocks: readonly HeldClock[], ids: readonly string[], now: Instant): readonly HeldClock[] {
  return clocks.map((clock) => {
    if (clock.status !== 'withdrawn' || !ids.includes(clock.id)) return clock;
    const pause = clock.pauses?.at(-1);
    const rungs = clock.rungs.filter(({ at, kind }) => at > now || (clock.given && kind === 'breach'));
    return { ...clock, status: pause && pause.until === undefined ? 'paused' : 'open', rungs };
  });
}

export function runningIds(clocks: readonly HeldClock[]): readonly string[] {
  return clocks.filter(isRunning).map(({ id }) => id);
}

/** Of an employment whose end is decided nobody is asked to decide how the term goes on. */
export function withoutRenewalClock(clocks: readonly HeldClock[]): {
  readonly clocks: readonly HeldClock[];
  readonly withdrew: readonly string[];
} {
  const renewal = clocks.filter((clock) => clock.rule === 'PERPANJANGAN');
  const [...withdrawn] = withdrawClocks(renewal);
  const withdrew = runningIds(renewal);
  return { clocks: clocks.map((clock) => withdrawn.find(({ id }) => id === clock.id) ?? clock), withdrew };
}

function isRunning({ status }: HeldClock): boolean {
  return status === 'open' || status === 'paused';
}
