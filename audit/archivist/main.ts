import { integerSetting, optionalSetting, setting } from '../../platform/config.ts';
import { keyRing, masterKeysFromSettings } from '../../platform/keys.ts';
import { createLog } from '../../platform/log.ts';
import { metricsEndpoint, serveMetrics } from '../../platform/metrics/serve-metrics.ts';
import { onStop } from '../../platform/process/on-stop.ts';
import { createTemporalClient } from '../../platform/temporal/client.ts';
import { payloadKeysFromSettings } from '../../platform/temporal/payload-keys.ts';
import { openDatabase } from '../../registry/database.ts';
import { folderArchive } from '../archive/folder.ts';
import { codeOf } from '../archive/outage.ts';
import { atEngine, runningAtEngine } from '../at-engine.ts';
import { archivistFigures } from './figures.ts';
import { nightly } from './nightly.ts';
import { repeat } from './repeat.ts';
import type { Stand } from './stand.ts';
import { stepsOf } from './steps.ts';

/** Milliseconds: more than a history that is being kept takes. */
const STOP_WITHIN = 30_000;

/** The archivist process: archives the runs that ended, and fills and signs the log. Whatever is away, it stays up and waits. */
export async function main(): Promise<void> {
  const log = createLog('archivist');
  const client = createTemporalClient({
    address: setting('TEMPORAL_ADDRESS', '127.0.0.1:7233'),
    namespace: setting('TEMPORAL_NAMESPACE', 'tenggat'),
    payloadKeys: payloadKeysFromSettings(),
  });
  const [present, ...older] = masterKeysFromSettings();
  const folder = setting('TENGGAT_ARCHIVE');
  const db = openDatabase({ url: setting('DATABASE_URL'), name: 'tenggat-archivist', poolSize: 6 });
  const stand: Stand = {};
  const figures = archivistFigures(db, stand, Date.now);
  const endpoint = metricsEndpoint('METRICS_PORT');
  const metrics = endpoint && (await serveMetrics(endpoint, figures.scrape, log));
  const onFault = (error: unknown, step: string, about: object = {}) => {
    const code = codeOf(error) ?? 'UNEXPECTED';
    figures.failed(step, code);
    const { name, message, cause } = error as Error;
    const why = cause instanceof Error && { cause: cause.message };
    log.warn({ step, code, reason: code === 'UNEXPECTED' ? name : message, ...why, ...about }, 'step failed');
  };
  const [keys, archive] = [keyRing(present, { older }), folderArchive(folder)];
  const steps = stepsOf({
    ...{ client, db, keys, archive, folder, stand },
    nightly: nightly({
      ...{ db, keys, archive, now: Date.now },
      ...{ atEngine: atEngine(client), runningAtEngine: runningAtEngine(client) },
    }),
    bundle: optionalSetting('TENGGAT_WORKFLOW_BUNDLE'),
    sweepEvery: integerSetting('ARCHIVE_SWEEP_SECONDS', 30) * 1_000,
    signEvery: integerSetting('LOG_SIGN_SECONDS', 60) * 1_000,
    now: Date.now,
    onFault: (error, run) => onFault(error, 'sweep', run),
    onTrouble: (trouble) => onFault(trouble, 'log'),
  });
  const repeating = repeat(steps, onFault);
  onStop({ log, withinMs: STOP_WITHIN }, async () => {
    await repeating.stop();
    metrics?.close();
    await client.connection.close();
    await db.destroy();
  });
  log.info({ archive: folder }, 'archivist runs');
}
