import { derive, type ToDerive } from './derived.ts';
import type { FromDeriver, ToDeriver } from './messages.ts';
import { queue } from './queue.ts';

/**
 * The process that derives events from histories. It stands on nothing but a bundle and the histories that it is sent: it
 * has no database, no environment, and may read no file but code (docs/decisions/0035). It ends with whoever started it.
 */
const feeds = new Map<string, ReturnType<typeof queue<ToDerive>>>();

process.on('disconnect', () => process.exit(0));
process.on('message', (message: ToDeriver) => {
  if (message.kind === 'bundle') {
    const feed = queue<ToDerive>();
    feeds.set(message.digest, feed);
    void run(message.digest, message.code, feed);
  } else {
    const { id, workflowId, bytes, digest } = message;
    feeds.get(digest)?.push({ id, workflowId, bytes });
  }
});

async function run(digest: string, code: string, feed: AsyncIterable<ToDerive>): Promise<void> {
  try {
    for await (const derived of derive(code, feed)) say({ kind: 'derived', ...derived });
  } catch (error) {
    say({ kind: 'broken', digest, error: (error as Error).message });
  }
}

function say(message: FromDeriver): void {
  process.send?.(message);
}
