import type { SelectionState } from '../selection/state.ts';
import { type Asked, askedByClocks, step } from './asked.ts';

/** What a selection asks of whom as it now stands. */
export function askedOfSelection(state: SelectionState): readonly Asked[] {
  return state.outcome === undefined ? [...stepsOf(state), ...askedByClocks(state.clocks)] : [];
}

function stepsOf({ clocks, stage, facts, objections }: SelectionState): readonly Asked[] {
  switch (stage) {
    case 'registration':
      return [step(clocks, 'load-applicants', 'operator')];
    case 'administrative':
      return [step(clocks, 'record-administrative-results', 'verifikator')];
    case 'cat':
      return [step(clocks, 'record-cat-results', 'operator')];
    case 'interview':
      return [step(clocks, 'record-interview-results', 'verifikator')];
    case 'sanggah':
      if (facts['selection-results-announced'] === undefined) return [step(clocks, 'announce-results', 'ppk')];
      return objections.some(({ answer }) => answer === undefined)
        ? [step(clocks, 'answer-selection-objection', 'verifikator')]
        : [step(clocks, 'hand-over', 'ppk')];
    case 'handed-over':
    case 'withdrawn':
      return [];
    default:
      return stage satisfies never;
  }
}
