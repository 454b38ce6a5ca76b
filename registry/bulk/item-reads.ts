import { sql } from 'kysely';
import type { ItemState } from '../../domain/bulk/bulk.ts';
import type { Database } from '../database.ts';

/** A file of a run as people read it. */
export type ItemLine = {
  readonly n: number;
  readonly caseId: string;
  readonly unit: string;
  readonly revision: number;
  readonly expected: string;
  readonly round: number;
  readonly state: ItemState;
  readonly code: string | null;
  readonly rule: string | null;
  readonly detail: object | null;
  readonly seqs: readonly number[] | null;
  readonly decidedAt: Date | null;
};

/** Files of a run in the order of its list. */
export async function readItems(
  db: Database,
  page: {
    readonly run: string;
    readonly state?: ItemState | undefined;
    readonly after?: number;
    readonly limit: number;
  },
): Promise<readonly ItemLine[]> {
  let query = db
    .selectFrom('bulk_items')
    .select(['n', 'case_id as caseId', 'unit', 'revision', 'expected', 'round', 'state', 'code', 'rule', 'detail'])
    .select(['seqs', 'decided_at as decidedAt'])
    .where('run', '=', page.run)
    .where('n', '>', page.after ?? 0);
  if (page.state !== undefined) query = query.where('state', '=', page.state);
  return await query.orderBy('n').limit(page.limit).execute();
}

/** How many files were settled within the last minute, and for how many seconds of it that has been going on. */
export async function lastMinuteOf(db: Database, run: string): Promise<{ settled: number; seconds: number }> {
  const row = await db
    .selectFrom('bulk_items')
    .select([
      sql<number>`count(*)`.as('settled'),
      sql<number>`coalesce(extract(epoch from now() - min(settled_at)), 0)::float8`.as('seconds'),
    ])
    .where('run', '=', run)
    .where('settled_at', '>', sql<Date>`now() - interval '1 minute'`)
    .executeTakeFirstOrThrow();
  return row;
}
