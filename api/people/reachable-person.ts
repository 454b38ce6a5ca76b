import { entriesOf, findEntry, type PersonEntry } from '../../registry/subject/entries.ts';
import { erasureStream } from '../../registry/subject/erase.ts';
import type { Dependencies } from '../dependencies.ts';
import { Problem } from '../problems/problem.ts';
import { type Caller, mayKnow } from '../sign-in/caller.ts';

/** Every entry of a person whom the caller's instansi knows, by one of them. Any other is not found, whether it exists or not. */
export async function reachablePerson(use: Dependencies, caller: Caller, id: string): Promise<readonly PersonEntry[]> {
  const entry = await findEntry(use.db, id);
  if (entry === undefined) throw new Problem('NOT_FOUND');
  if (!mayKnow(caller, { instansi: entry.instansi })) throw new Problem('NOT_FOUND', { stream: erasureStream(entry) });
  return await entriesOf(use.db, entry);
}
