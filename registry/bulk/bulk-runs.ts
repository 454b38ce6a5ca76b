import { sql } from 'kysely';
import type { BulkState } from '../../domain/bulk/bulk.ts';
import type { Database } from '../database.ts';

export type BulkRow = {
  readonly id: string;
  readonly instansi: string;
  readonly stage: string;
  readonly outcome: string | null;
  readonly revision: number;
  readonly state: BulkState;
};

/** The name of a bulk run's stream, which is also the id of its workflow. */
export function bulkStream(run: { readonly instansi: string; readonly id: string }): string {
  return `bulk/${run.instansi}/${run.id}`;
}

const columns = ['id', 'instansi', 'stage', 'outcome', 'revision', 'state'] as const;

/** A bulk run of any instansi: the caller decides who may know of it. */
export async function findBulkRun(db: Database, id: string): Promise<BulkRow | undefined> {
  return await db.selectFrom('bulk_runs').select(columns).where('id', '=', id).executeTakeFirst();
}

/** The bulk runs of an instansi, those that changed last first; with `unit` only those prepared within that unit. */
export async function listBulkRuns(
  db: Database,
  of: { readonly instansi: string; readonly unit?: string | undefined; readonly limit: number },
): Promise<readonly BulkRow[]> {
  let query = db.selectFrom('bulk_runs').select(columns).where('instansi', '=', of.instansi);
  if (of.unit !== undefined) query = query.where(sql<boolean>`state->'plan'->>'unit' = ${of.unit}`);
  return await query.orderBy('updated_at', 'desc').orderBy('id').limit(of.limit).execute();
}
