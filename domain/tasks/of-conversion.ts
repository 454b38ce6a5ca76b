import type { ConversionBatchState } from '../conversion-batch/state.ts';
import { type Asked, askedByClocks, step } from './asked.ts';

/** What a conversion batch asks of whom as it now stands; what its employees owe is asked by their files. */
export function askedOfConversion(state: ConversionBatchState): readonly Asked[] {
  return state.outcome === undefined ? [...stepsOf(state), ...askedByClocks(state.clocks)] : [];
}

function stepsOf({ clocks, stage }: ConversionBatchState): readonly Asked[] {
  switch (stage) {
    case 'opened':
      return [step(clocks, 'propose-conversion-needs', 'ppk')];
    case 'proposed':
      return [step(clocks, 'record-conversion-determination', 'operator')];
    case 'determined':
      return [step(clocks, 'conclude', 'ppk')];
    case 'concluded':
      return [];
    default:
      return stage satisfies never;
  }
}
