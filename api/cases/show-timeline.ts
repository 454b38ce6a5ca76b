import { authoritiesBehind } from '../../registry/authority/decided-by.ts';
import { readStream } from '../../registry/ledger/append.ts';
import { shownAuthority } from '../authority/shown-authority.ts';
import type { Dependencies } from '../dependencies.ts';
import { tell } from '../timeline/tell.ts';

/** Every event of a stream with its two times, who stood behind it by which authority, and what it says: in fields, and in words. */
export async function showTimeline(use: Dependencies, stream: string) {
  const [events, behind] = await Promise.all([readStream(use.db, stream), authoritiesBehind(use.db, stream)]);
  return events.map((event) => {
    const { seq, type, effectiveOn, recordedAt, by, request, ...data } = event;
    return {
      ...{ seq, type, ...tell(event), effectiveOn, recordedAt: new Date(recordedAt).toISOString(), by, request, data },
      ...shownAuthority(behind.get(seq)),
    };
  });
}
