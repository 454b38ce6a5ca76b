import type { FileDecisionKind } from '../../domain/file/law.ts';
import { type CaseRow, findCase } from '../../registry/case-reads.ts';
import { arrivedBefore } from '../decide/begin.ts';
import type { Dependencies } from '../dependencies.ts';
import type { Incoming } from '../handler.ts';
import { Problem } from '../problems/problem.ts';
import { type Caller, mayKnow } from '../sign-in/caller.ts';

/** A file within the caller's reach. Any other is not found, whether it exists or not. */
export async function reachableCase(use: Dependencies, caller: Caller, id: string): Promise<CaseRow> {
  return await caseFor(use, id, (file) => mayKnow(caller, file));
}

/** As `reachableCase`, or the file of somebody whom the caller's unit may get. */
export async function visibleCase(use: Dependencies, caller: Caller, id: string): Promise<CaseRow> {
  return await caseFor(use, id, (file) => mayKnow(caller, file) || receives(caller, file));
}

/** What the unit may say that somebody would come to. */
const spokenByUnits: readonly FileDecisionKind[] = ['agree-relocation', 'refuse-relocation'];

/**
 * The file in which somebody decides. Who was let in by this very request before finds its answer again, although the
 * person has gone to another unit since, or the relocation was closed.
 */
export async function decidableCase(use: Dependencies, incoming: Incoming<'decideCase'>): Promise<CaseRow> {
  const { official, params, body } = incoming;
  const speaks = spokenByUnits.includes(body.kind);
  const isWithin = (file: CaseRow) => mayKnow(official, file) || (speaks && receives(official, file));
  return await caseFor(use, params.id, async (file) => isWithin(file) || (await arrivedBefore(use, incoming)));
}

async function caseFor(
  use: Dependencies,
  id: string,
  isWithin: (file: CaseRow) => boolean | Promise<boolean>,
): Promise<CaseRow> {
  const file = await findCase(use.db, id);
  if (file === undefined) throw new Problem('NOT_FOUND');
  if (!(await isWithin(file))) throw new Problem('NOT_FOUND', { stream: file.stream });
  return file;
}

/** A unit that has a need must see whom it would get, from the asking to the first day. */
function receives({ instansi, unit }: Caller, file: CaseRow): boolean {
  if (file.process !== 'employment' || instansi !== file.instansi || unit === undefined) return false;
  return file.state.relocation.open?.toUnit === unit;
}
