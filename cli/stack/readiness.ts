import { setTimeout as delay } from 'node:timers/promises';
import { Connection } from '@temporalio/client';
import { taskQueue } from '../../platform/temporal/client.ts';

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
  const connection = Connection.lazy({ address, connectTimeout: '5s' });
  try {
    for (;;) {
      signal.throwIfAborted();
      const { pollers = [] } = await connection.workflowService
        .describeTaskQueue({ namespace, taskQueue: { name: taskQueue }, taskQueueType: 1 })
        .catch(() => ({ pollers: [] }));
      if (pollers && pollers.length > 0) return;
      await delay(50, undefined, { signal });
    }
  } finally {
    await connection.close();
  }
}
