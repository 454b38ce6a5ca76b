import type { ClockToSet } from '../../../domain/case/set-clock.ts';
import type { KnownCase, Step } from './case-types.ts';
import type { KnownLaw } from './known-law.ts';
import { type CaseEvent, type CaseState, type ProcessLaw, processes, processOf } from './processes.ts';
import { countsOf } from './recount.ts';

/** Undefined for a stream behind whose events stands neither a clock nor a power. Throws where they do not follow from each other. */
export function knownCase(
  stream: string,
  events: readonly CaseEvent[],
  law: KnownLaw,
  batches: ReadonlyMap<string, KnownCase> = new Map(),
): KnownCase | undefined {
  const process = processes[processOf(stream)];
  if (process === undefined) return undefined;
  const told = { stream, process, law, steps: stepsOf(process, events), batches };
  return { ...told, counts: countsOf(told) };
}

/** The streams of the batches that these events name. */
export function batchesOf(stream: string, events: readonly object[]): readonly string[] {
  const [, instansi] = stream.split('/');
  const named = (events as readonly { formation?: string; conversion?: string }[]).flatMap(
    ({ formation, conversion }) => [
      ...(formation === undefined ? [] : [`formation/${instansi}/${formation}`]),
      ...(conversion === undefined ? [] : [`conversion/${instansi}/${conversion}`]),
    ],
  );
  return [...new Set(named)];
}

function stepsOf(process: ProcessLaw, events: readonly CaseEvent[]): readonly Step[] {
  let state: CaseState | undefined;
  let calledFor: readonly ClockToSet[] = [];
  return events.map((event): Step => {
    const after = process.evolve(state, event);
    const step = { event, ...(state && { before: state }), after, calledFor };
    const more = process.clocksToSet(after).filter((one) => !calledFor.some((known) => isSame(known, one)));
    if (more.length > 0) calledFor = [...calledFor, ...more];
    state = after;
    return step;
  });
}

function isSame(one: ClockToSet, other: ClockToSet): boolean {
  return one.id === other.id && one.triggerOn === other.triggerOn && one.lastDay === other.lastDay;
}
