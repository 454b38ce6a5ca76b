import { setTimeout as pause } from 'node:timers/promises';
import { ConfigError } from '../platform/config.ts';
import { masterKeysFromSettings } from '../platform/keys.ts';
import { createLog } from '../platform/log.ts';
import { metricsEndpoint, serveMetrics } from '../platform/metrics/serve-metrics.ts';
import { onStop } from '../platform/process/on-stop.ts';
import { createTemporalClient } from '../platform/temporal/client.ts';
import { openDatabase } from '../registry/database.ts';
import { openKeys } from '../registry/keys/open-keys.ts';
import { readSandboxClock } from '../registry/sandbox.ts';
import { createApp } from './app.ts';
import { temporalEngine } from './engine/temporal-engine.ts';
import { createFigures } from './figures.ts';
import { createAdvanceSandbox } from './sandbox/advance.ts';
import { serve } from './serve.ts';
import { apiSettings } from './settings.ts';
import { createSignIn } from './sign-in/sign-in.ts';

const log = createLog('api');

/** Milliseconds beyond the lingering: requests underway have ten seconds. */
const STOP_WITHIN = 15_000;

try {
  await start();
} catch (error) {
  const known = error instanceof ConfigError || (error as NodeJS.ErrnoException).code === 'EADDRINUSE';
  log.fatal(known ? (error as Error).message : { trace: (error as Error).stack });
  process.exitCode = 1;
}

/** Starts and stays up whatever is away behind it: `/ready` says what is. */
async function start(): Promise<void> {
  const settings = apiSettings();
  const masters = masterKeysFromSettings();
  const db = openDatabase({ url: settings.databaseUrl, name: 'tenggat-api' });
  const closing = new AbortController();
  const { keys, ready } = openKeys(db, masters, closing.signal);
  ready.catch((error: Error) => log.error(error.message));
  const temporal = createTemporalClient(settings.temporal);
  const inSandbox = settings.mode === 'sandbox';
  const figures = createFigures();
  const endpoint = metricsEndpoint('METRICS_PORT');
  const metrics = endpoint && (await serveMetrics(endpoint, () => figures.register.metrics(), log));
  let draining = false;
  const app = createApp({
    db,
    keys,
    engine: temporalEngine(temporal),
    signIn: createSignIn(settings.signIn),
    accounts: settings.signIn.accounts,
    clock: async (tx) => (inSandbox ? await readSandboxClock(tx ?? db) : undefined) ?? Date.now(),
    ...(inSandbox && { advanceSandbox: createAdvanceSandbox({ db, client: temporal }) }),
    edges: settings.edges,
    figures,
    draining: () => draining,
    log,
  });
  const listening = await serve(app, settings);
  log.info({ port: listening.port }, 'listening');

  onStop({ log, withinMs: settings.lingerFor + STOP_WITHIN }, async () => {
    draining = true;
    closing.abort();
    await pause(settings.lingerFor);
    await listening.close();
    metrics?.close();
    await Promise.all([db.destroy(), temporal.connection.close()]);
  });
}
