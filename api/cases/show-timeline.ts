import { readStream } from '../../registry/ledger/append.ts';
import type { Dependencies } from '../dependencies.ts';

/** Every event of a stream with its two times, who stood behind it, and what it says. */
export async function showTimeline(use: Dependencies, stream: string) {
  const events = await readStream(use.db, stream);
  return events.map(({ seq, type, effectiveOn, recordedAt, by, request, ...data }) => ({
    ...{ seq, type, effectiveOn, recordedAt: new Date(recordedAt).toISOString(), by, request, data },
  }));
}
