import { hostname } from 'node:os';
import { Connection } from '@temporalio/client';
import { setting } from '../platform/config.ts';
import { taskQueue } from '../platform/temporal/client.ts';

/** A worker asks for work again at least once a minute. */
const FRESH_MS = 90_000;
const WORKFLOWS = 1;

class NotServing extends Error {
  readonly code = 'WORKER_NOT_SERVING';
}

/**
 * `tenggat worker --serving`: asks the engine whether a worker of this machine has lately asked it for work. For health
 * checks: a process can be up without doing what it is for.
 *
 * @throws NotServing
 */
export async function checkServing(): Promise<void> {
  const address = setting('TEMPORAL_ADDRESS', '127.0.0.1:7233');
  const namespace = setting('TEMPORAL_NAMESPACE', 'tenggat');
  const connection = await Connection.connect({ address, connectTimeout: '5s' }).catch((cause: unknown) => {
    throw new NotServing(`Server Temporal di ${address} tidak menjawab; periksa apakah server itu hidup.`, { cause });
  });
  try {
    const { pollers } = await connection.withDeadline(Date.now() + 5_000, () =>
      connection.workflowService.describeTaskQueue({
        namespace,
        taskQueue: { name: taskQueue },
        taskQueueType: WORKFLOWS,
      }),
    );
    // The SDK names a worker `<process>@<host>`.
    const here = pollers.filter(({ identity }) => identity?.endsWith(`@${hostname()}`));
    const fresh = here.some(
      ({ lastAccessTime }) => Date.now() - Number(lastAccessTime?.seconds ?? 0) * 1_000 < FRESH_MS,
    );
    if (!fresh) throw new NotServing('Pekerja di mesin ini tidak meminta tugas kepada server Temporal; mulai ulang.');
    console.log('Pekerja melayani.');
  } finally {
    await connection.close();
  }
}
