import { withdrawClocks } from '../case/clocks.ts';
import type { Recorded } from '../case/event.ts';
import type { Following, Part } from '../employment/part.ts';
import type { EmploymentState } from '../employment/state.ts';
import type { TerminationDecision } from './decisions.ts';
import type { TerminationEvent } from './events.ts';

/** Pemberhentian: diktum KEDUA PULUH EMPAT. */
export const terminationPart: Part<TerminationEvent, TerminationDecision> = {
  closes: { 'employment-ended': [], 'employment-closed': [] },
  roles: {},
  evolve: evolveTermination,
  decide: () => [],
  follows: whenNobodyCanObject,
};

function evolveTermination(state: EmploymentState, event: Recorded<TerminationEvent>): EmploymentState {
  switch (event.type) {
    case 'employment-ended': {
      const { outcome, lastDay } = event;
      return {
        ...state,
        termination: { ...state.termination, ended: { outcome, lastDay } },
        clocks: withdrawClocks(state.clocks),
      };
    }
    case 'employment-closed':
      return { ...state, outcome: event.outcome, clocks: withdrawClocks(state.clocks) };
    default:
      return event satisfies never;
  }
}

function whenNobodyCanObject({ termination: { ended }, outcome }: EmploymentState): readonly Following[] {
  if (ended === undefined || outcome !== undefined) return [];
  return [{ event: { type: 'employment-closed', outcome: ended.outcome }, on: ended.lastDay }];
}
