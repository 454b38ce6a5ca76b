import { closeClocks, evolveClocks, isClockEvent, rejudgeClocks, withdrawClocks } from '../case/clocks.ts';
import { proposalOf } from '../case/corrections.ts';
import { factOf } from '../case/facts.ts';
import { noConversions } from '../conversion/state.ts';
import { noSkCorrections } from '../corrections/state.ts';
import { noDisciplines } from '../discipline/state.ts';
import { noEntitlements } from '../entitlements/state.ts';
import { noEvaluations } from '../evaluation/state.ts';
import { noObjections } from '../objection/state.ts';
import { noRelocations } from '../relocation/state.ts';
import { correctableFacts } from './correctable.ts';
import type { RecordedEmploymentEvent } from './events.ts';
import { partOfEvent, parts } from './parts.ts';
import type { EmploymentStage, EmploymentState } from './state.ts';
import { remembered } from './trail.ts';

/** Applies one event. The first event of an employment is `employment-opened`. */
export function evolveEmployment(state: EmploymentState | undefined, event: RecordedEmploymentEvent): EmploymentState {
  const next = applied(state, event);
  return { ...next, stage: stageOf(next) };
}

function applied(state: EmploymentState | undefined, event: RecordedEmploymentEvent): EmploymentState {
  if (event.type === 'employment-opened') {
    const { origin, unit, appointedOn, terms } = event;
    return {
      ...{ origin, unit, appointedOn, terms, version: event.seq, revision: event.seq, stage: 'running' },
      facts: { 'employment-opened': factOf(event) },
      ...{ clocks: [], corrections: [], trail: [], renewal: {}, termination: {} },
      ...{
        evaluation: noEvaluations,
        relocation: noRelocations,
        conversion: noConversions,
        discipline: noDisciplines,
        objections: noObjections,
        entitlements: noEntitlements,
        skCorrections: noSkCorrections,
      },
    };
  }
  if (state === undefined) throw new Error(`An employment begins with employment-opened, not with ${event.type}`);
  if (isClockEvent(event)) {
    const clocks = evolveClocks(state.clocks, event);
    return { ...state, version: event.seq, clocks: event.type === 'clock-opened' ? settled(state, clocks) : clocks };
  }
  const part = partOfEvent(event.type);
  const next: EmploymentState = {
    ...state,
    version: event.seq,
    revision: event.seq,
    facts: { ...state.facts, [event.type]: factOf(event) },
    clocks: closeClocks(state.clocks, part?.closes[event.type] ?? [], event),
    trail: remembered(state, event),
  };
  const own = part ? part.evolve(next, event) : ofTheWhole(next, event);
  return parts.reduce((heard, { hears }) => hears?.(heard, event) ?? heard, own);
}

function ofTheWhole(state: EmploymentState, event: RecordedEmploymentEvent): EmploymentState {
  if (event.type === 'correction-proposed') return { ...state, corrections: [...state.corrections, proposalOf(event)] };
  return event.type === 'fact-corrected' ? corrected(state, event) : state;
}

/**
 * A fact may be recorded before its clock is known: the clock opens already closed. Of an employment that has ended
 * nothing runs.
 */
function settled(state: EmploymentState, clocks: EmploymentState['clocks']): EmploymentState['clocks'] {
  const opened = clocks.at(-1);
  if (opened === undefined) return clocks;
  return [...clocks.slice(0, -1), ...(state.outcome ? withdrawClocks([opened]) : [opened])];
}

/** A closed file is open for what follows from the right date, and closed again once that has come to pass. */
function corrected(
  { outcome: _, ...state }: EmploymentState,
  event: Extract<RecordedEmploymentEvent, { type: 'fact-corrected' }>,
): EmploymentState {
  const fact = correctableFacts(state).find(({ seq }) => seq === event.of);
  if (fact === undefined) return state;
  const right = { ...fact, effectiveOn: event.to };
  const [latest] = Object.entries(state.facts).find(([, { seq }]) => seq === event.of) ?? [];
  return {
    ...state,
    facts: latest === undefined ? state.facts : { ...state.facts, [latest]: right },
    clocks: rejudgeClocks(state.clocks, right),
    corrections: state.corrections.filter((proposal) => proposal.proposal !== event.proposal),
  };
}

/** Where it stands follows from what is decided about the present term. */
function stageOf({ termination, renewal, conversion }: EmploymentState): EmploymentStage {
  if (termination.ended) return 'ended';
  if (termination.decided || renewal.ends || conversion.current?.stage === 'converted') return 'ending';
  if (renewal.next) return 'renewed';
  if (renewal.lapsed) return 'lapsed';
  return renewal.opened ? 'renewal-open' : 'running';
}

/**
 * What has come to pass by now without anybody's decision, one thing after the other: an event may bring the next. What
 * ended with the last day comes before what begins with the day after it.
 */
export function followsFrom(state: EmploymentState, now: number) {
  const following = parts.flatMap((part) => part.follows?.(state, now) ?? []);
  return following.toSorted((one, other) => (one.on < other.on ? -1 : one.on > other.on ? 1 : 0))[0];
}

/** When the next thing comes to pass that no clock rings for. */
export function nextAtOf(state: EmploymentState): number | undefined {
  const instants = state.outcome ? [] : parts.flatMap((part) => part.nextAt?.(state) ?? []);
  return instants.length === 0 ? undefined : Math.min(...instants);
}

/**
 * The clocks that the facts call for and that do not run so yet: not at all, from another day, or to another last day than
 * the paper gives that now fixes it.
 */
export function clocksToSetOf(state: EmploymentState) {
  if (state.outcome) return [];
  return parts
    .flatMap((part) => part.clocks?.(state) ?? [])
    .filter(({ id, triggerOn, lastDay }) => {
      const held = state.clocks.find((clock) => clock.id === id);
      if (held === undefined || held.triggerOn !== triggerOn) return true;
      return lastDay !== undefined && held.dueDate !== lastDay;
    });
}
