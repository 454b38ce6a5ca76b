import { type CaseRow, caseStream, findCase } from '../../registry/case-reads.ts';
import type { Dependencies } from '../dependencies.ts';
import { Problem } from '../problems/problem.ts';
import { type Caller, mayKnow } from '../sign-in/caller.ts';

export type ReachableCase = CaseRow & { readonly stream: string };

/** A file within the caller's reach. Any other is not found, whether it exists or not. */
export async function reachableCase(use: Dependencies, caller: Caller, id: string): Promise<ReachableCase> {
  const file = await findCase(use.db, id);
  if (file === undefined) throw new Problem('NOT_FOUND');
  const stream = caseStream(file);
  if (!mayKnow(caller, file)) throw new Problem('NOT_FOUND', { stream });
  return { ...file, stream };
}
