import { DefaultLogger, Runtime, Worker } from '@temporalio/worker';
import type { Stack } from '../../cli/stack/stack.ts';
import { createTemporalClient } from '../../platform/temporal/client.ts';
import { openDatabase } from '../../registry/database.ts';
import { buildWorkflowBundle } from '../../worker/bundle.ts';
import { nobodyListens } from '../../worker/nobody-listens.ts';
import { everyRun, type History } from './runs.ts';

// Each replay is a worker of its own that would tell of its beginning and its end; what goes astray is in the results.
Runtime.install({
  logger: new DefaultLogger('ERROR'),
  telemetryOptions: { logging: { filter: { core: 'ERROR', other: 'ERROR' } } },
});

export type Replayed = { readonly workflowId: string; readonly error?: Error };

/** Replays histories on a bundle of the workflows, without a server, and answers how each of them went. */
export async function replay(
  code: string,
  runs: Iterable<{ readonly workflowId: string; readonly history: History }>,
): Promise<readonly Replayed[]> {
  const results: Replayed[] = [];
  for await (const { workflowId, error } of Worker.runReplayHistories(
    { workflowBundle: { code }, sinks: nobodyListens },
    runs,
  )) {
    results.push({ workflowId, ...(error === undefined ? {} : { error }) });
  }
  return results;
}

/**
 * For any test that let workflows run: every run of its sandbox replays on the code as it is now. Throws naming those
 * that do not, and when there is none: a test that believed it had run workflows is wrong. Answers how many replayed.
 */
export async function expectCleanReplay({ engine, databaseUrl }: Stack): Promise<number> {
  const client = createTemporalClient(engine);
  const db = openDatabase({ url: databaseUrl, poolSize: 1, name: 'tenggat-replay' });
  try {
    const { code } = await buildWorkflowBundle();
    const results = await replay(code, await everyRun({ client, db }));
    const astray = results.filter(({ error }) => error !== undefined);
    if (astray.length > 0) {
      throw new Error(astray.map(({ workflowId, error }) => `${workflowId}: ${error?.message}`).join('\n'));
    }
    if (results.length === 0) throw new Error('No workflow has run: nothing was replayed');
    return results.length;
  } finally {
    await db.destroy();
    await client.connection.close();
  }
}
