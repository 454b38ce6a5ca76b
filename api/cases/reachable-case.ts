import { type CaseRow, findCase } from '../../registry/case-reads.ts';
import type { Dependencies } from '../dependencies.ts';
import { Problem } from '../problems/problem.ts';
import { type Caller, mayKnow } from '../sign-in/caller.ts';

/** A file within the caller's reach. Any other is not found, whether it exists or not. */
export async function reachableCase(use: Dependencies, caller: Caller, id: string): Promise<CaseRow> {
  const file = await findCase(use.db, id);
  if (file === undefined) throw new Problem('NOT_FOUND');
  if (!mayKnow(caller, file)) throw new Problem('NOT_FOUND', { stream: file.stream });
  return file;
}
