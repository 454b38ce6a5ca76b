import type { HeldClock } from '../case/clocks.ts';
import type { Determination, FormationState } from './state.ts';

/** The name in the batch of the clock NI-USUL of one part of the determination. */
export function partClockId(part: Determination): string {
  return `NI-USUL/${part.seq}`;
}

/** The clock of a part; undefined until it is set. */
export function clockOfPart(state: FormationState, part: Determination): HeldClock | undefined {
  return state.clocks.find((clock) => clock.id === partClockId(part));
}

/** A part whose receipt was corrected after its clock was set, and whose clock and files have yet to follow. */
export function miscountedPart(state: FormationState): Determination | undefined {
  return state.determinations.find((part) => {
    const clock = clockOfPart(state, part);
    return clock !== undefined && clock.triggerOn !== part.receivedOn;
  });
}
