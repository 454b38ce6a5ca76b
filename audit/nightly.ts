import { addDays } from '../domain/calendar/civil-date.ts';
import { civilDateOf, type Instant, instantAt } from '../domain/calendar/zone.ts';
import { rounds } from '../registry/audit/rounds.ts';
import type { Database } from '../registry/database.ts';

type Nightly = {
  readonly db: Database;
  /** The wall clock, milliseconds since the epoch: also in a sandbox, whose days pass in seconds. */
  readonly now: () => Instant;
  /** Hour and minute in WIB, as `02:00`. */
  readonly at: string;
  /** Audits everything, and goes on with a round that did not end. */
  readonly audit: () => Promise<unknown>;
};

/**
 * Audits everything where that is due: once a night, also when the night's hour was slept through; a round that did not end is
 * gone on with. Answers whether it did. `since`: from when on nights count where there was no round.
 */
export async function auditIfDue({ db, now, at, audit }: Nightly, since: Instant): Promise<boolean> {
  const [last] = await rounds(db, 1);
  const unfinished = last !== undefined && last.endedAt === undefined;
  if (!unfinished && (last?.beganAt ?? since) >= lastNight(now(), at)) return false;
  await audit();
  return true;
}

/** The instant at which the last night's audit was to begin. */
function lastNight(now: Instant, at: string): Instant {
  const today = civilDateOf(now, 'WIB');
  const tonight = instantAt(today, at, 'WIB');
  return tonight <= now ? tonight : instantAt(addDays(today, -1), at, 'WIB');
}
