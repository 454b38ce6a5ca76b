import { type ConversionRow, conversionStream, findConversion } from '../../registry/conversion-reads.ts';
import type { Dependencies } from '../dependencies.ts';
import { Problem } from '../problems/problem.ts';
import { type Caller, mayKnow } from '../sign-in/caller.ts';

type ReachableConversion = ConversionRow & { readonly stream: string };

/** A conversion batch of the caller's instansi. Any other is not found, whether it exists or not. */
export async function reachableConversion(use: Dependencies, caller: Caller, id: string): Promise<ReachableConversion> {
  const batch = await findConversion(use.db, id);
  if (batch === undefined) throw new Problem('NOT_FOUND');
  const stream = conversionStream(batch);
  if (!mayKnow(caller, { instansi: batch.instansi })) throw new Problem('NOT_FOUND', { stream });
  return { ...batch, stream };
}
