import { sql } from 'kysely';
import type { Decree } from '../../domain/calendar/decree.ts';
import { shippedDecrees } from '../../domain/calendar/shipped.ts';
import { civilDateOf, type Instant } from '../../domain/calendar/zone.ts';
import type { Stamp } from '../../domain/case/event.ts';
import type { RecordedDecreeEvent } from '../../domain/decree/decree.ts';
import type { Database } from '../database.ts';
import { append } from '../ledger/append.ts';
import { shipped } from './known-decrees.ts';

/** Where decrees are issued, and the week of the offices that issue them. */
const unit = { workWeek: '5-day', zone: 'WIB' } as const;

/**
 * Writes the decrees that come with the product into the ledger of a registry in which nothing has happened yet, each
 * known since the day it was issued; those issued after `now` are left out. In a registry that is in use a new decree
 * moves running clocks, so an administrator records it. Answers the ids that were written.
 */
export async function shipDecrees(db: Database, now: Instant): Promise<readonly string[]> {
  if (await isInUse(db)) return [];
  const issued = shippedDecrees.filter((decree) => decree.knownAt <= now);
  for (const decree of issued) await append(db, filed(decree));
  return issued.map((decree) => decree.id);
}

async function isInUse(db: Database): Promise<boolean> {
  const { rows } = await sql<{ used: boolean }>`
    select exists (select from events where stream not like ${`decree/${shipped}/%`}) as used`.execute(db);
  return rows[0]?.used ?? false;
}

function filed({ knownAt, ...decree }: Decree) {
  const stamp: Stamp = {
    effectiveOn: civilDateOf(knownAt, unit.zone),
    recordedAt: knownAt,
    by: { kind: 'system', name: 'shipped' },
  };
  const events: readonly RecordedDecreeEvent[] = [
    { type: 'decree-recorded', decree, unit, ...stamp, seq: 1 },
    { type: 'decree-confirmed', ...stamp, seq: 2 },
  ];
  return { process: 'decree' as const, stream: `decree/${shipped}/${decree.id}`, instansi: shipped, events };
}
