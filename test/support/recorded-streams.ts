import type { MinedEvent } from '../../audit/mining/fold.ts';
import { readHistories } from '../replay/recorded.ts';
import { committedIn } from './committed.ts';

/** What the committed histories told the ledger, stream by stream, of those that are there from their first event on. */
export function recordedStreams(): readonly { name: string; stream: string; events: readonly MinedEvent[] }[] {
  return readHistories()
    .map(({ name, workflowId, history }) => ({
      ...{ name, stream: workflowId },
      events: committedIn(history) as unknown as readonly MinedEvent[],
    }))
    .filter(({ events }) => events[0]?.seq === 1);
}
