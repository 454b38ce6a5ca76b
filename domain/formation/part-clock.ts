import type { HeldClock } from '../case/clocks.ts';
import type { ClockToSet } from '../case/set-clock.ts';
import type { Determination, FormationState } from './state.ts';

/** The clock that the receipt of one part of the determination starts. */
export function partClock({ seq, receivedOn }: Determination): ClockToSet {
  return { id: `NI-USUL/${seq}`, rule: 'NI-USUL', triggerOn: receivedOn };
}

/** That clock as it runs; undefined until it is set. */
export function clockOfPart(state: FormationState, part: Determination): HeldClock | undefined {
  return state.clocks.find((clock) => clock.id === partClock(part).id);
}

/** A part whose receipt was corrected after its clock was set, and whose clock and files have yet to follow. */
export function miscountedPart(state: FormationState): Determination | undefined {
  return state.determinations.find((part) => {
    const clock = clockOfPart(state, part);
    return clock !== undefined && clock.triggerOn !== part.receivedOn;
  });
}
