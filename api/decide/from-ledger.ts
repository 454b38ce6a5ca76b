import type { Database } from '../../registry/database.ts';
import { eventsOfRequest, standingOf } from '../../registry/stream-reads.ts';
import type { DecisionAnswer } from '../../workflows/contract/messages.ts';

/** The answer to a decision as the ledger tells it; undefined when the ledger has nothing of this request. */
export async function answerFromLedger(
  db: Database,
  stream: string,
  request: string,
): Promise<DecisionAnswer | undefined> {
  const events = await eventsOfRequest(db, stream, request);
  const standing = events.length > 0 ? await standingOf(db, stream) : undefined;
  if (standing === undefined) return undefined;
  const seqs = events.map((event) => event.seq);
  return {
    seqs,
    revision: seqs.at(-1) ?? standing.revision,
    stage: standing.stage,
    ...(standing.outcome === null ? {} : { outcome: standing.outcome }),
  };
}
