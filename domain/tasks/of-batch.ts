import type { FormationState } from '../formation/state.ts';
import { type Asked, askedByClocks, step } from './asked.ts';

/** What a batch asks of whom as it now stands; what its files owe is asked by them. */
export function askedOfBatch(state: FormationState): readonly Asked[] {
  return [...stepsOf(state), ...askedByClocks(state.clocks)];
}

function stepsOf({ clocks, stage }: FormationState): readonly Asked[] {
  switch (stage) {
    case 'opened':
      return [step(clocks, 'load-list', 'operator', ['JENDELA-USUL-KEBUTUHAN'])];
    case 'listed':
      return [step(clocks, 'propose-needs', 'ppk', ['JENDELA-USUL-KEBUTUHAN'])];
    case 'proposed':
      return [step(clocks, 'record-determination', 'operator')];
    case 'determined':
      return [step(clocks, 'announce-allocation', 'operator', ['JENDELA-PENGUMUMAN'])];
    case 'announced':
      return [step(clocks, 'conclude', 'ppk')];
    case 'concluded':
      return [];
    default:
      return stage satisfies never;
  }
}
