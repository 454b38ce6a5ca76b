import { sql } from 'kysely';
import type { Database } from '../database.ts';

/** The stream of this name, or the one whose last part is this id; undefined where there is none. */
export async function findStream(db: Database, nameOrId: string): Promise<string | undefined> {
  const row = await db
    .selectFrom('events')
    .select('stream')
    .where('seq', '=', 1)
    .where((at) =>
      nameOrId.includes('/') ? at('stream', '=', nameOrId) : at(sql<string>`split_part(stream, '/', 3)`, '=', nameOrId),
    )
    .orderBy('stream')
    .executeTakeFirst();
  return row?.stream;
}
