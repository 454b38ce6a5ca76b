import {
  type AuthorityEvent,
  type AuthorityRegister,
  evolveAuthority,
  noAuthorities,
} from '../../domain/authority/register.ts';
import type { Instant } from '../../domain/calendar/zone.ts';
import type { Recorded } from '../../domain/case/event.ts';
import type { Database } from '../database.ts';
import { readStream } from '../ledger/append.ts';
import { authorityStream } from './authority-reads.ts';

/**
 * Who held what in an instansi, as known at an instant: up to the first entry that was made after it. A decision that is sent
 * once more is judged by this, for it keeps the instant of its first arrival.
 */
export async function authoritiesKnownAt(db: Database, instansi: string, at: Instant): Promise<AuthorityRegister> {
  const stream = authorityStream(instansi);
  const row = await db
    .selectFrom('authorities')
    .select('state')
    .select((register) =>
      register
        .selectFrom('events')
        .select(({ fn }) => fn.min('seq').as('seq'))
        .where('stream', '=', stream)
        .where('recorded_at', '>', new Date(at))
        .as('later'),
    )
    .where('instansi', '=', instansi)
    .executeTakeFirst();
  if (row === undefined) return noAuthorities;
  if (row.later === null) return row.state;
  const events = (await readStream(db, stream, 1, row.later - 1)) as unknown as readonly Recorded<AuthorityEvent>[];
  return events.reduce(evolveAuthority, noAuthorities);
}
