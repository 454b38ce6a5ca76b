import { findSelection, type SelectionRow, selectionStream } from '../../registry/selection-reads.ts';
import type { Dependencies } from '../dependencies.ts';
import { Problem } from '../problems/problem.ts';
import { type Caller, mayKnow } from '../sign-in/caller.ts';

type ReachableSelection = SelectionRow & { readonly stream: string };

/** A selection of the caller's instansi. Any other is not found, whether it exists or not. */
export async function reachableSelection(use: Dependencies, caller: Caller, id: string): Promise<ReachableSelection> {
  const found = await findSelection(use.db, id);
  if (found === undefined) throw new Problem('NOT_FOUND');
  const stream = selectionStream(found);
  if (!mayKnow(caller, { instansi: found.instansi })) throw new Problem('NOT_FOUND', { stream });
  return { ...found, stream };
}
