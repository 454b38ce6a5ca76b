import { type FormationRow, findFormation, formationStream } from '../../registry/formation-reads.ts';
import type { Dependencies } from '../dependencies.ts';
import { Problem } from '../problems/problem.ts';
import { type Caller, mayKnow } from '../sign-in/caller.ts';

export type ReachableFormation = FormationRow & { readonly stream: string };

/** A batch of the caller's instansi. Any other is not found, whether it exists or not. */
export async function reachableFormation(use: Dependencies, caller: Caller, id: string): Promise<ReachableFormation> {
  const batch = await findFormation(use.db, id);
  if (batch === undefined) throw new Problem('NOT_FOUND');
  const stream = formationStream(batch);
  if (!mayKnow(caller, { instansi: batch.instansi })) throw new Problem('NOT_FOUND', { stream });
  return { ...batch, stream };
}
