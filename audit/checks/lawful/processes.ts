import type { Need } from '../../../domain/authority/authorise.ts';
import type { Power } from '../../../domain/authority/powers.ts';
import type { HeldClock } from '../../../domain/case/clocks.ts';
import type { Head } from '../../../domain/case/event.ts';
import type { ClockToSet } from '../../../domain/case/set-clock.ts';
import type { UnitCalendar } from '../../../domain/clock/due-date.ts';
import { clocksOfBatch } from '../../../domain/conversion-batch/clocks.ts';
import { conversionPower } from '../../../domain/conversion-batch/decide.ts';
import { evolveConversionBatch } from '../../../domain/conversion-batch/evolve.ts';
import { lawOf } from '../../../domain/file/law.ts';
import { evolveFormation } from '../../../domain/formation/evolve.ts';
import { partClock } from '../../../domain/formation/part-clock.ts';
import { powerFor } from '../../../domain/formation/powers.ts';
import type { FormationState } from '../../../domain/formation/state.ts';
import { clocksOfSelection } from '../../../domain/selection/clocks.ts';
import { evolveSelection } from '../../../domain/selection/evolve.ts';
import { toldByConversion, toldByEmployment, toldByFile, toldByFormation } from './decisions-told.ts';

export type CaseEvent = Head & { readonly type: string };
export type CaseState = { readonly unit: UnitCalendar; readonly clocks: readonly HeldClock[] };
type Step = { readonly kind: string };

/** The law of a process as an audit asks it: what its events came to, what its decisions took, what its facts set running. */
export type ProcessLaw = {
  evolve(state: CaseState | undefined, event: CaseEvent): CaseState;
  /** The decision that an event tells of, by its type. */
  readonly told: Readonly<Partial<Record<string, (event: CaseEvent) => Step>>>;
  /** What a decision asked of whoever took it, as the case stood; undefined where the role was enough. */
  needOf(state: CaseState, decision: Step): Need | undefined;
  clocksToSet(state: CaseState): readonly ClockToSet[];
};

/** Nobody is named as preparing what concerns a whole batch. */
function ofBatch(
  power: (decision: never) => Power | undefined,
): (state: CaseState, decision: Step) => Need | undefined {
  return (_, decision) => {
    const needed = power(decision as never);
    return needed && { power: needed, preparers: [] };
  };
}

/** Each process only ever sees its own states, events and decisions. What stands behind no clock and no power is not here. */
export const processes = {
  appointment: { ...lawOf.appointment, told: toldByFile },
  employment: { ...lawOf.employment, told: toldByEmployment },
  formation: {
    ...{ evolve: evolveFormation, told: toldByFormation, needOf: ofBatch(powerFor) },
    clocksToSet: ({ determinations }: FormationState) => determinations.map(partClock),
  },
  conversion: {
    ...{ evolve: evolveConversionBatch, told: toldByConversion, needOf: ofBatch(conversionPower) },
    clocksToSet: clocksOfBatch,
  },
  selection: { evolve: evolveSelection, told: {}, needOf: () => undefined, clocksToSet: clocksOfSelection },
} as unknown as Readonly<Partial<Record<string, ProcessLaw>>>;

export function processOf(stream: string): string {
  return stream.slice(0, stream.indexOf('/'));
}
