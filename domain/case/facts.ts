import type { CivilDate } from '../calendar/civil-date.ts';
import type { Instant } from '../calendar/zone.ts';
import type { Head } from './event.ts';

/** A fact as a state remembers it: where it stands in the ledger and its two times. */
export type Fact = { readonly seq: number; readonly effectiveOn: CivilDate; readonly recordedAt: Instant };

export function factOf(event: Head): Fact {
  return { seq: event.seq, effectiveOn: event.effectiveOn, recordedAt: event.recordedAt };
}
