import { type CaseRow, findCase } from '../../registry/case-reads.ts';
import type { Dependencies } from '../dependencies.ts';
import { Problem } from '../problems/problem.ts';
import { type Caller, mayKnow } from '../sign-in/caller.ts';

/** A file within the caller's reach. Any other is not found, whether it exists or not. */
export async function reachableCase(use: Dependencies, caller: Caller, id: string): Promise<CaseRow> {
  return await caseFor(use, id, (file) => mayKnow(caller, file));
}

/** As `reachableCase`, or the file of somebody whom the caller's unit may get: to be looked at, and to be answered. */
export async function visibleCase(use: Dependencies, caller: Caller, id: string): Promise<CaseRow> {
  return await caseFor(use, id, (file) => mayKnow(caller, file) || receives(caller, file));
}

async function caseFor(use: Dependencies, id: string, isWithin: (file: CaseRow) => boolean): Promise<CaseRow> {
  const file = await findCase(use.db, id);
  if (file === undefined) throw new Problem('NOT_FOUND');
  if (!isWithin(file)) throw new Problem('NOT_FOUND', { stream: file.stream });
  return file;
}

/** A unit that has a need must see whom it would get, from the asking to the first day. */
function receives({ instansi, unit }: Caller, file: CaseRow): boolean {
  if (file.process !== 'employment' || instansi !== file.instansi || unit === undefined) return false;
  return file.state.relocation.open?.toUnit === unit;
}
