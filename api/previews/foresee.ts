import type { Recorded, Stamp } from '../../domain/case/event.ts';
import { isRefusal, type Refusal } from '../../domain/case/refusal.ts';
import { Problem } from '../problems/problem.ts';

type Law<State, Event, Decision> = {
  decide(state: State, decision: Decision, stamp: Stamp): readonly Event[] | Refusal;
  evolve(state: State | undefined, event: Recorded<Event>): State;
};

/** The state once this decision were taken. Throws the problem that would answer it; nothing is kept. */
export function foresee<State extends { readonly version: number }, Event extends object, Decision>(
  law: Law<State, Event, Decision>,
  state: State,
  decision: Decision,
  stamp: Stamp,
): State {
  const decided = law.decide(state, decision, stamp);
  if (!isRefusal(decided)) return follow(law, state, decided, stamp);
  const { refused, rule, detail } = decided;
  throw new Problem(refused, { rule, detail, kept: 'Ini pratinjau: tidak ada yang disimpan.' });
}

/** The state once these events had happened. */
export function follow<State extends { readonly version: number }, Event extends object>(
  { evolve }: { evolve(state: State | undefined, event: Recorded<Event>): State },
  state: State,
  events: readonly Event[],
  stamp: Stamp,
): State {
  return events.reduce((now, event) => evolve(now, { ...event, ...stamp, seq: now.version + 1 }), state);
}
