import { closeClocks, evolveClocks, isClockEvent, withdrawClocks } from '../case/clocks.ts';
import { corrected } from '../case/corrected.ts';
import { proposalOf } from '../case/corrections.ts';
import { factOf } from '../case/facts.ts';
import { framed } from '../case/frame.ts';
import type { RuleId } from '../rules/register.ts';
import type { FormationEventType, RecordedFormationEvent } from './events.ts';
import { excludedAfter } from './exclusions.ts';
import { type FormationStage, type FormationState, formationStages } from './state.ts';

/** Which windows an act of the batch itself closes; the others close when the files are done. */
const closes: Readonly<Partial<Record<FormationEventType, readonly RuleId[]>>> = {
  'needs-proposed': ['JENDELA-USUL-KEBUTUHAN'],
  'allocation-announced': ['JENDELA-PENGUMUMAN'],
};

/** What the batch does by itself after a decision. */
const byItself: readonly FormationEventType[] = ['letter-applied', 'files-started', 'files-done'];

/** Applies one event. The first event of a batch is `formation-opened`. */
export function evolveFormation(state: FormationState | undefined, event: RecordedFormationEvent): FormationState {
  if (event.type === 'formation-opened') {
    return {
      unit: event.unit,
      version: event.seq,
      revision: event.seq,
      stage: 'opened',
      rows: 0,
      excluded: [],
      revisions: 0,
      determinations: [],
      letters: [],
      facts: { 'formation-opened': factOf(event) },
      clocks: [],
      corrections: [],
    };
  }
  if (state === undefined) throw new Error(`A batch begins with formation-opened, not with ${event.type}`);
  if (isClockEvent(event)) {
    const clocks = evolveClocks(state.clocks, event);
    return { ...state, version: event.seq, clocks: event.type === 'clock-opened' ? settle(state, clocks) : clocks };
  }
  const next: FormationState = {
    ...framed(state, event, { byItself }),
    clocks: closeClocks(state.clocks, closes[event.type] ?? [], event),
  };
  switch (event.type) {
    case 'list-loaded':
      return { ...next, stage: 'listed', rows: event.rows };
    case 'rows-excluded':
      return { ...next, excluded: excludedAfter(state.excluded, { exclude: event.exclude, include: [] }) };
    case 'rows-included':
      return { ...next, excluded: excludedAfter(state.excluded, { exclude: [], include: event.include }) };
    case 'proposal-revised':
      return { ...next, excluded: excludedAfter(state.excluded, event), revisions: event.revision };
    case 'needs-proposed':
      return { ...next, stage: 'proposed' };
    case 'determination-received': {
      const part = {
        id: event.determination,
        number: event.number,
        seq: event.seq,
        receivedOn: event.effectiveOn,
        rows: event.rows,
        filesStarted: false,
      };
      return { ...next, stage: later(state.stage, 'determined'), determinations: [...state.determinations, part] };
    }
    case 'allocation-announced':
      return { ...next, stage: 'announced' };
    case 'letter-recorded':
      return { ...next, letters: [...state.letters, { ...event.letter, applied: false }] };
    case 'letter-applied':
      return {
        ...next,
        letters: state.letters.map((letter) => (letter.id === event.letter ? { ...letter, applied: true } : letter)),
      };
    case 'files-started':
      return {
        ...next,
        determinations: state.determinations.map((part) =>
          part.id === event.determination ? { ...part, filesStarted: true } : part,
        ),
      };
    case 'files-done': {
      const done = next.clocks.filter((clock) => clock.id === event.clock);
      const closed = closeClocks(
        done,
        done.map((clock) => clock.rule),
        event,
      );
      return { ...next, clocks: next.clocks.map((clock) => closed.find((same) => same.id === clock.id) ?? clock) };
    }
    case 'formation-concluded':
      return { ...next, stage: 'concluded', outcome: 'concluded', clocks: withdrawClocks(next.clocks) };
    case 'correction-proposed':
      return { ...next, corrections: [...state.corrections, proposalOf(event)] };
    case 'fact-corrected':
      return corrected(next, event);
    default:
      return event satisfies never;
  }
}

/** A letter may be written down after the step whose window it gives: the clock opens already closed. */
function settle(state: FormationState, clocks: FormationState['clocks']): FormationState['clocks'] {
  const opened = clocks.at(-1);
  if (opened === undefined) return clocks;
  const done = Object.entries(closes).find(([, rules]) => rules.includes(opened.rule));
  const fact = done && state.facts[done[0] as FormationEventType];
  if (fact) return [...clocks.slice(0, -1), ...closeClocks([opened], [opened.rule], fact)];
  return state.outcome ? withdrawClocks(clocks) : clocks;
}

function later(one: FormationStage, other: FormationStage): FormationStage {
  return formationStages.indexOf(one) > formationStages.indexOf(other) ? one : other;
}
