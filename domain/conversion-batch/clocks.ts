import { clockId } from '../appointment/clocks.ts';
import type { HeldClock } from '../case/clocks.ts';
import type { ClockToSet } from '../case/set-clock.ts';
import type { ConversionBatchState, ConversionDetermination } from './state.ts';

function clockFor({ seq, receivedOn }: ConversionDetermination): ClockToSet {
  return { id: clockId('KONVERSI-USUL', seq), rule: 'KONVERSI-USUL', triggerOn: receivedOn };
}

/** The clock that the receipt of one part starts, as it runs; undefined until it is set. */
export function clockOfPart({ clocks }: ConversionBatchState, part: ConversionDetermination): HeldClock | undefined {
  const { id } = clockFor(part);
  return clocks.find((clock) => clock.id === id);
}

/** The part whose receipt started this clock. */
export function partOfClock(state: ConversionBatchState, id: string): ConversionDetermination | undefined {
  return state.determinations.find((part) => clockFor(part).id === id);
}

/** The clocks of parts that do not run yet, or run from a day of receipt that was corrected since. */
export function clocksOfBatch(state: ConversionBatchState): readonly ClockToSet[] {
  return state.determinations
    .filter((part) => clockOfPart(state, part)?.triggerOn !== part.receivedOn)
    .map((part) => clockFor(part));
}

/** A part whose clock runs, and of whose day of receipt the employees have yet to hear. */
export function untoldPart(state: ConversionBatchState): ConversionDetermination | undefined {
  return state.determinations.find((part) => part.toldOf !== part.receivedOn);
}
