import type { CivilDate } from '../calendar/civil-date.ts';
import { type HeldClock, rejudgeClocks } from './clocks.ts';
import type { Fact } from './facts.ts';

type Batch = {
  readonly facts: Readonly<Partial<Record<string, Fact>>>;
  readonly clocks: readonly HeldClock[];
  readonly corrections: readonly { readonly proposal: number }[];
  readonly determinations: readonly { readonly seq: number; readonly receivedOn: CivilDate }[];
};

/** A batch in which one fact, or the receipt of one part of its determination, has its right date. */
export function corrected<State extends Batch>(
  state: State,
  event: { readonly of: number; readonly to: CivilDate; readonly proposal: number },
): State {
  const [type, fact] = Object.entries(state.facts).find(([, known]) => known?.seq === event.of) ?? [];
  const right = fact && { ...fact, effectiveOn: event.to };
  return {
    ...state,
    determinations: state.determinations.map((part) =>
      part.seq === event.of ? { ...part, receivedOn: event.to } : part,
    ),
    facts: type && right ? { ...state.facts, [type]: right } : state.facts,
    clocks: right ? rejudgeClocks(state.clocks, right) : state.clocks,
    corrections: state.corrections.filter(({ proposal }) => proposal !== event.proposal),
  };
}
