import { evolve } from '../../domain/appointment/evolve.ts';
import { evolveBulk } from '../../domain/bulk/evolve.ts';
import type { CivilDate } from '../../domain/calendar/civil-date.ts';
import type { HeldClock } from '../../domain/case/clocks.ts';
import type { Recorded } from '../../domain/case/event.ts';
import type { UnitCalendar } from '../../domain/clock/due-date.ts';
import { evolveConversionBatch } from '../../domain/conversion-batch/evolve.ts';
import { evolveDecree } from '../../domain/decree/evolve.ts';
import { evolveEmployment } from '../../domain/employment/evolve.ts';
import { evolveFormation } from '../../domain/formation/evolve.ts';
import { evolveIntake } from '../../domain/intake/intake.ts';
import { evolveSelection } from '../../domain/selection/evolve.ts';

/** An event as the ledger keeps it, with whatever its kind says. */
export type MinedEvent = Recorded<{ readonly type: string } & Readonly<Record<string, unknown>>>;

/** What every process with stages has in its state. */
export type MinedState = {
  readonly stage: string;
  readonly outcome?: string;
  readonly clocks?: readonly HeldClock[];
  readonly unit?: UnitCalendar;
};

/** The law by which the events of each process with stages fold. */
const evolveOf = {
  selection: evolveSelection,
  formation: evolveFormation,
  appointment: evolve,
  intake: evolveIntake,
  employment: evolveEmployment,
  conversion: evolveConversionBatch,
  bulk: evolveBulk,
  decree: evolveDecree,
} as const;

export type StagedProcess = keyof typeof evolveOf;

export function isStaged(process: string): process is StagedProcess {
  return process in evolveOf;
}

/** The state of a stream after each of its events. */
export function statesOf(process: StagedProcess, events: readonly object[]): readonly MinedState[] {
  const apply = evolveOf[process] as unknown as (state: MinedState | undefined, event: object) => MinedState;
  let state: MinedState | undefined;
  return events.map((event) => {
    state = apply(state, event);
    return state;
  });
}

/** The day on which each event happened, by its number: as it was put right, where a correction did so. */
export function daysOf(events: readonly MinedEvent[]): ReadonlyMap<number, CivilDate> {
  const days = new Map(events.map(({ seq, effectiveOn }) => [seq, effectiveOn]));
  for (const { type, of, to } of events) {
    if (type === 'fact-corrected') days.set(of as number, to as CivilDate);
  }
  return days;
}
