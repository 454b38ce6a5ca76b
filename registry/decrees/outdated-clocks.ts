import type { Database } from '../database.ts';
import type { Filed } from '../ledger/filed.ts';
import { type CalendarsOf, shipped } from './known-decrees.ts';

/** A running clock that was counted by an older calendar than the one that holds, and the decree that came last. */
export type OutdatedClock = { readonly clock: string; readonly decree: string };

/**
 * The clocks among these events that were counted before a decree was confirmed and written after it: whoever told the
 * running clocks of that decree may have found them not there yet.
 */
export async function outdatedClocks(
  db: Database,
  calendarsOf: CalendarsOf,
  { stream, instansi, events }: Filed,
): Promise<readonly OutdatedClock[]> {
  const set = (events as readonly { type: string; clock?: string }[]).flatMap(({ type, clock }) =>
    clock !== undefined && (type === 'clock-opened' || type === 'clock-retimed') ? [clock] : [],
  );
  if (set.length === 0) return [];
  const rows = await db
    .selectFrom('clocks')
    .select(['clock', 'unit', 'calendar_version'])
    .where('stream', '=', stream)
    .where('clock', 'in', set)
    .where('status', 'in', ['open', 'withdrawn'])
    .execute();
  const calendars = await calendarsOf(instansi);
  const outdated = rows.filter(
    ({ unit, calendar_version }) => calendars(Number.MAX_SAFE_INTEGER, unit.place ?? {}).version !== calendar_version,
  );
  if (outdated.length === 0) return [];
  const { id: decree } = await db
    .selectFrom('decrees')
    .select('id')
    .where('owner', 'in', [shipped, instansi])
    .where('known_at', 'is not', null)
    .orderBy('known_at', 'desc')
    .limit(1)
    .executeTakeFirstOrThrow();
  return outdated.map(({ clock }) => ({ clock, decree }));
}
