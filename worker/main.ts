import { DefaultLogger, NativeConnection, Runtime, Worker } from '@temporalio/worker';
import { smtpMailer } from '../activities/adapters/mail/mailer.ts';
import { mailSettings, publicUrl } from '../activities/adapters/mail/settings.ts';
import { siasnClient } from '../activities/adapters/siasn/client.ts';
import { reachable } from '../activities/adapters/webhook/addresses.ts';
import { webhookPost } from '../activities/adapters/webhook/post.ts';
import { createActivities } from '../activities/index.ts';
import { wallOf } from '../activities/wall.ts';
import { integerSetting, modeSetting, setting } from '../platform/config.ts';
import { masterKeysFromSettings } from '../platform/keys.ts';
import { createLog } from '../platform/log.ts';
import { metricsEndpoint, serveMetrics } from '../platform/metrics/serve-metrics.ts';
import { onStop } from '../platform/process/on-stop.ts';
import { createTemporalClient, taskQueue } from '../platform/temporal/client.ts';
import { payloadKeysFromSettings } from '../platform/temporal/payload-keys.ts';
import { openDatabase } from '../registry/database.ts';
import { openKeys } from '../registry/keys/open-keys.ts';
import { keepSequencing } from '../registry/ledger/sequencer.ts';
import { dataConverter } from './data-converter.ts';
import { workerFigures } from './figures.ts';
import { loggedOf } from './log-entry.ts';
import { nobodyListens } from './nobody-listens.ts';
import { telemetry } from './telemetry.ts';
import { keepDelivering } from './webhooks/keep-delivering.ts';
import { workflowBundle } from './workflow-bundle.ts';

/** Milliseconds: more than the worker itself takes before it gives up on what is underway. */
const STOP_WITHIN = 30_000;

/** The worker process: runs the workflows of one bundle, their activities, and the sequencer of the ledger. */
export async function main(): Promise<void> {
  const log = createLog('worker');
  const engine = {
    address: setting('TEMPORAL_ADDRESS', '127.0.0.1:7233'),
    namespace: setting('TEMPORAL_NAMESPACE', 'tenggat'),
    payloadKeys: payloadKeysFromSettings(),
  };
  const mode = modeSetting();
  // Signals are ours: the worker drains before it ends.
  Runtime.install({
    shutdownSignals: [],
    logger: new DefaultLogger('WARN', (entry) => log.warn(loggedOf(entry), entry.message)),
    ...telemetry(),
  });
  const db = openDatabase({ url: setting('DATABASE_URL'), name: 'tenggat-worker', poolSize: 20 });
  const wall = wallOf(db, mode);
  const endpoint = metricsEndpoint('METRICS_PORT');
  const figures = workerFigures(db, async () => (await wall()).now);
  const metrics = endpoint && (await serveMetrics(endpoint, figures, log));
  const bundle = await workflowBundle(mode);
  const { keys, ready } = openKeys(db, masterKeysFromSettings());
  await ready;
  const mail = mailSettings(mode);
  const activities = createActivities({
    db,
    keys,
    client: createTemporalClient(engine),
    siasn: siasnClient(),
    mail: mail && { send: smtpMailer(mail), link: publicUrl() },
    mode,
    log,
  });
  const connection = await NativeConnection.connect({ address: engine.address });
  const worker = await Worker.create({
    connection,
    namespace: engine.namespace,
    taskQueue,
    activities,
    dataConverter: dataConverter(engine.payloadKeys),
    workflowBundle: { code: bundle.code },
    sinks: nobodyListens,
    buildId: bundle.digest,
    maxCachedWorkflows: integerSetting('WORKER_CACHED_WORKFLOWS', 3_000),
    maxConcurrentWorkflowTaskExecutions: 40,
    maxConcurrentActivityTaskExecutions: 40,
    shutdownGraceTime: '10s',
    shutdownForceTime: '20s',
  });
  const sequencer = keepSequencing(db, (error) => log.warn({ reason: (error as Error).name }, 'sequencing failed'));
  const webhooks = keepDelivering(
    {
      ...{ db, keys, post: webhookPost(reachable(), { http: mode === 'sandbox' }) },
      clock: async () => (await wall()).now,
    },
    (error) => log.warn({ reason: (error as Error).name }, 'delivering to a webhook failed'),
  );
  onStop({ log, withinMs: STOP_WITHIN }, () => worker.shutdown());
  log.info({ bundle: bundle.digest, taskQueue }, 'worker runs');
  await worker.run();
  metrics?.close();
  await webhooks.stop();
  await sequencer.stop();
  await connection.close();
  await db.destroy();
}
