import { setTimeout as delay } from 'node:timers/promises';
import { createTemporalClient, taskQueue } from '../../platform/temporal/client.ts';

/** Resolves once the address answers with success; rejects when nobody waits any more. */
export async function answers(url: string, signal: AbortSignal): Promise<void> {
  for (;;) {
    signal.throwIfAborted();
    const response = await fetch(url, { signal: AbortSignal.any([signal, AbortSignal.timeout(2_000)]) }).catch(
      () => undefined,
    );
    await response?.body?.cancel();
    if (response?.ok) return;
    await delay(50, undefined, { signal });
  }
}

/** Resolves once a worker takes tasks from the queue. */
export async function polls(address: string, namespace: string, signal: AbortSignal): Promise<void> {
  const client = createTemporalClient({ address, namespace });
  try {
    for (;;) {
      signal.throwIfAborted();
      const { pollers = [] } = await client.workflowService
        .describeTaskQueue({ namespace, taskQueue: { name: taskQueue }, taskQueueType: 1 })
        .catch(() => ({ pollers: [] }));
      if (pollers && pollers.length > 0) return;
      await delay(50, undefined, { signal });
    }
  } finally {
    await client.connection.close();
  }
}
