import { sql } from 'kysely';
import type { Database } from './database.ts';

/** The account of the evaluator who was named in each of these employments, by stream; where nobody was, nothing. */
export async function evaluatorsOf(db: Database, streams: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const rows = await db
    .selectFrom('cases')
    .select(['stream', sql<string | null>`state->'evaluation'->>'evaluator'`.as('evaluator')])
    .where('stream', 'in', streams)
    .execute();
  return new Map(rows.flatMap(({ stream, evaluator }) => (evaluator === null ? [] : [[stream, evaluator] as const])));
}
