import { type CaseRow, findCase } from '../../registry/case-reads.ts';
import type { Dependencies } from '../dependencies.ts';
import { Problem } from '../problems/problem.ts';
import { type Caller, mayKnow } from '../sign-in/caller.ts';

/**
 * A file within the caller's reach, or of somebody whom the caller's unit may get. Any other is not found, whether it exists
 * or not.
 */
export async function reachableCase(use: Dependencies, caller: Caller, id: string): Promise<CaseRow> {
  const file = await findCase(use.db, id);
  if (file === undefined) throw new Problem('NOT_FOUND');
  if (!mayKnow(caller, file) && !receives(caller, file)) throw new Problem('NOT_FOUND', { stream: file.stream });
  return file;
}

/** A unit that has a need must see whom it would get, from the asking to the first day. */
function receives({ instansi, unit }: Caller, file: CaseRow): boolean {
  if (file.process !== 'employment' || instansi !== file.instansi || unit === undefined) return false;
  return file.state.relocation.open?.toUnit === unit;
}
