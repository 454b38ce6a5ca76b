import type { State, Step } from './filed.ts';

/** Each event with the state on either side of it, from where the stream stood. */
export function fold<S extends State, E extends Step['event']>(
  start: S | undefined,
  events: readonly E[],
  apply: (state: S | undefined, event: E) => S,
): readonly { event: E; before: S | undefined; after: S }[] {
  let before = start;
  return events.map((event) => {
    const step = { event, before, after: apply(before, event) };
    before = step.after;
    return step;
  });
}

/** What every row of the read model has of the state after the last event. */
export function readModel(steps: readonly Step[]) {
  const last = steps.at(-1);
  if (last === undefined) throw new Error('A commit without events');
  const { after: state, event } = last;
  return {
    state: JSON.stringify(state),
    stage: state.stage,
    outcome: state.outcome ?? null,
    version: state.version,
    revision: state.revision,
    updated_at: new Date(event.recordedAt),
  };
}

/** What a file says of its clocks after the last event: the first due date of those that are open, and whether any was missed. */
export function dueOf(steps: readonly Step[]) {
  const clocks = steps.at(-1)?.after.clocks ?? [];
  const dates = clocks.filter(({ status }) => status === 'open').map(({ dueDate }) => dueDate);
  return {
    next_due_on: dates.toSorted()[0] ?? ('infinity' as const),
    breached: clocks.some((clock) => clock.breached),
  };
}
