import type { CivilDate } from '../calendar/civil-date.ts';
import type { Instant } from '../calendar/zone.ts';
import type { Head } from './event.ts';

/** A fact as a state remembers it: where it stands in the ledger, its two times, and the account that recorded it. */
export type Fact = {
  readonly seq: number;
  readonly effectiveOn: CivilDate;
  readonly recordedAt: Instant;
  readonly account?: string;
};

export function factOf({ seq, effectiveOn, recordedAt, by }: Head): Fact {
  return { seq, effectiveOn, recordedAt, ...(by.kind === 'official' && { account: by.account }) };
}
