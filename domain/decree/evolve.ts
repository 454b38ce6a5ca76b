import type { Decree } from '../calendar/decree.ts';
import type { DecreeState, RecordedDecreeEvent } from './decree.ts';

/** Applies one event. The first event of a decree is `decree-recorded`. */
export function evolveDecree(state: DecreeState | undefined, event: RecordedDecreeEvent): DecreeState {
  if (event.type === 'decree-recorded') {
    const { unit, decree, seq } = event;
    return { unit, decree, version: seq, revision: seq, stage: 'recorded', clocks: [] };
  }
  if (state === undefined) throw new Error(`A decree begins with decree-recorded, not with ${event.type}`);
  const next = { ...state, version: event.seq, revision: event.seq };
  switch (event.type) {
    case 'decree-confirmed':
      return { ...next, stage: 'confirmed', confirmedAt: event.recordedAt };
    case 'decree-withdrawn':
      return { ...next, stage: 'withdrawn', outcome: 'withdrawn' };
    case 'decree-applied':
      return { ...next, stage: 'applied', outcome: 'applied', answers: event.answers };
    default:
      return event satisfies never;
  }
}

/** The decree as calendars fold it, once it is confirmed: known here from that instant on, whenever it was issued. */
export function knownDecree({ decree, confirmedAt }: DecreeState): Decree | undefined {
  return confirmedAt === undefined ? undefined : { ...decree, knownAt: confirmedAt };
}
