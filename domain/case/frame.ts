import { type ClockEvent, evolveClocks, type HeldClock, withdrawClocks } from './clocks.ts';
import type { Head, Recorded } from './event.ts';
import { type Fact, factOf } from './facts.ts';

/** What every case of many files keeps of its events: how far its ledger has come, and the latest fact of each kind. */
type Framed = {
  readonly version: number;
  readonly revision: number;
  readonly facts: Readonly<Partial<Record<string, Fact>>>;
};

/** One event further. From what the case does by itself nobody's page turns stale. */
export function framed<State extends Framed>(
  state: State,
  event: Head & { readonly type: string },
  { byItself = [] }: { readonly byItself?: readonly string[] } = {},
): State {
  return {
    ...state,
    version: event.seq,
    revision: byItself.includes(event.type) ? state.revision : event.seq,
    facts: { ...state.facts, [event.type]: factOf(event) },
  };
}

/** What happened to a clock; of a case that is over nothing runs. */
export function framedClock<
  State extends { readonly version: number; readonly outcome?: string; readonly clocks: readonly HeldClock[] },
>(state: State, event: Recorded<ClockEvent>): State {
  const clocks = evolveClocks(state.clocks, event);
  return { ...state, version: event.seq, clocks: state.outcome ? withdrawClocks(clocks) : clocks };
}
