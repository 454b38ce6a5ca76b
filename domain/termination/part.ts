import { withdrawClocks } from '../case/clocks.ts';
import type { Recorded } from '../case/event.ts';
import type { Following, Part } from '../employment/part.ts';
import type { EmploymentState } from '../employment/state.ts';
import { withdrawnAtEnd } from '../objection/clocks.ts';
import { objectionOpen, objectionPossible } from '../objection/open.ts';
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
        clocks: withdrawnAtEnd(state.clocks),
      };
    }
    case 'employment-closed':
      return { ...state, outcome: event.outcome, clocks: withdrawClocks(state.clocks) };
    default:
      return event satisfies never;
  }
}

function whenNobodyCanObject(state: EmploymentState): readonly Following[] {
  const { termination, outcome } = state;
  const { ended } = termination;
  if (ended === undefined || outcome !== undefined || objectionOpen(state) || objectionPossible(state)) return [];
  return [{ event: { type: 'employment-closed', outcome: ended.outcome }, on: ended.lastDay }];
}
