import { DefaultLogger, Runtime, Worker } from '@temporalio/worker';
import { createTemporalClient } from '../../platform/temporal/client.ts';
import { dataConverter } from '../../worker/data-converter.ts';
import { nobodyListens } from '../../worker/nobody-listens.ts';
import type { SandboxFolder } from '../stack/folder.ts';
import type { Stack } from '../stack/stack.ts';

/**
 * A resumed demo whose workflow code has changed: replays the runs that are still open with the new code before anything
 * moves. When one of them would go another way, says so and offers a fresh start.
 */
export async function checkOpenRuns(
  stack: Pick<Stack, 'engine' | 'bundleDigest'>,
  folder: SandboxFolder,
): Promise<void> {
  const before = folder.read<{ digest: string }>('played-with.json')?.digest;
  if (before !== undefined && before !== stack.bundleDigest) {
    // Each replay is a worker that would tell of its life, and of its failure in words for developers.
    Runtime.install({
      logger: new DefaultLogger('ERROR'),
      telemetryOptions: { logging: { filter: { core: 'ERROR', other: 'ERROR' } } },
    });
    const client = createTemporalClient(stack.engine);
    const open = client.workflow.list({ query: 'ExecutionStatus = "Running"' });
    const workflowBundle = { codePath: folder.file('workflow-bundle.js') };
    try {
      for await (const result of Worker.runReplayHistories(
        { workflowBundle, sinks: nobodyListens, dataConverter: dataConverter(stack.engine.payloadKeys) },
        open.intoHistories({ concurrency: 4 }),
      )) {
        if (result.error) throw otherWay(result.workflowId);
      }
    } finally {
      await client.connection.close();
    }
  }
  folder.write('played-with.json', { digest: stack.bundleDigest });
}

function otherWay(workflowId: string): Error {
  return Object.assign(
    new Error(
      `Alur kerja telah berubah dan ${workflowId} tidak dapat dilanjutkan dengannya. Data peragaan tetap ada; kembalilah ke versi sebelumnya, atau mulai baru dengan --fresh.`,
    ),
    { code: 'DEMO_CODE_CHANGED' },
  );
}
