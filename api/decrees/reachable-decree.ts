import { type DecreeRow, decreeStream, findDecree, isForeignDecree } from '../../registry/decrees/decree-reads.ts';
import type { Dependencies } from '../dependencies.ts';
import { Problem } from '../problems/problem.ts';

/** A decree that the instansi sees. Another's is not found, and the look at it is on the record. */
export async function reachableDecree(use: Dependencies, instansi: string, id: string): Promise<DecreeRow> {
  const row = await findDecree(use.db, instansi, id);
  if (row) return row;
  const foreign = await isForeignDecree(use.db, instansi, id);
  throw new Problem('NOT_FOUND', foreign ? { stream: decreeStream({ instansi, id }) } : {});
}
