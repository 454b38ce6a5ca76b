import { type BulkRow, bulkStream, findBulkRun } from '../../registry/bulk/bulk-runs.ts';
import type { Dependencies } from '../dependencies.ts';
import { Problem } from '../problems/problem.ts';
import type { Caller } from '../sign-in/caller.ts';

/** A bulk run within the caller's reach: an account of one unit sees what was prepared within that unit. */
export async function reachableRun(use: Dependencies, caller: Caller, id: string): Promise<BulkRow> {
  const run = await findBulkRun(use.db, id);
  if (run === undefined) throw new Problem('NOT_FOUND');
  const { instansi, state } = run;
  if (instansi === caller.instansi && (caller.unit === undefined || caller.unit === state.plan.unit)) return run;
  throw new Problem('NOT_FOUND', { stream: bulkStream(run) });
}
