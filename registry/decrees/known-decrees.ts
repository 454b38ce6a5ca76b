import { sql } from 'kysely';
import type { Decree } from '../../domain/calendar/decree.ts';
import { type Calendars, calendarsOf } from '../../domain/calendar/decree-calendar.ts';
import { knownDecree } from '../../domain/decree/evolve.ts';
import type { Database } from '../database.ts';

/** The owner of the decrees that come with the product: they hold for every instansi. */
export const shipped = 'shipped';

/** The decrees that hold for an instansi: those that come with the product, and those that it has recorded and confirmed. */
export async function knownDecrees(db: Database, instansi: string): Promise<readonly Decree[]> {
  const rows = await db
    .selectFrom('decrees')
    .select('state')
    .where('owner', 'in', [shipped, instansi])
    .where('known_at', 'is not', null)
    .execute();
  return rows.flatMap(({ state }) => knownDecree(state) ?? []);
}

/** The calendars of one instansi, by the decrees of now. */
export type CalendarsOf = (instansi: string) => Promise<Calendars>;

/** Keeps the folded calendars of each instansi until a decree changes: asking costs one small query. */
export function calendarsIn(db: Database): CalendarsOf {
  const kept = new Map<string, { readonly mark: string; readonly calendars: Calendars }>();
  return async (instansi) => {
    const mark = await markOf(db, instansi);
    const known = kept.get(instansi);
    if (known?.mark === mark) return known.calendars;
    const calendars = calendarsOf(await knownDecrees(db, instansi));
    kept.set(instansi, { mark, calendars });
    return calendars;
  };
}

/** Changes with every event of a decree. */
async function markOf(db: Database, instansi: string): Promise<string> {
  const { rows } = await sql<{ mark: string }>`
    select count(*) || '/' || coalesce(sum(version), 0) as mark from decrees where owner in (${shipped}, ${instansi})
  `.execute(db);
  return rows[0]?.mark ?? '';
}
