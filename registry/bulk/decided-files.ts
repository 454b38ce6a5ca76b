import type { Database } from '../database.ts';

/** The streams of the files that a bulk run decided, in the order of its list. */
export async function filesDecidedBy(db: Database, run: string): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('bulk_items')
    .innerJoin('cases', 'cases.id', 'bulk_items.case_id')
    .select('cases.stream')
    .where('bulk_items.run', '=', run)
    .where('bulk_items.state', '=', 'decided')
    .orderBy('bulk_items.n')
    .execute();
  return rows.map(({ stream }) => stream);
}
