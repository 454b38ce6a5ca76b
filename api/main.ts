import { ConfigError } from '../platform/config.ts';
import { masterKeysFromSettings } from '../platform/keys.ts';
import { createLog } from '../platform/log.ts';
import { createTemporalClient } from '../platform/temporal/client.ts';
import { openDatabase } from '../registry/database.ts';
import { openKeys } from '../registry/keys/open-keys.ts';
import { readSandboxClock } from '../registry/sandbox.ts';
import { createApp } from './app.ts';
import { temporalEngine } from './engine/temporal-engine.ts';
import { createAdvanceSandbox } from './sandbox/advance.ts';
import { serve } from './serve.ts';
import { apiSettings } from './settings.ts';
import { createSignIn } from './sign-in/sign-in.ts';

const log = createLog('api');

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
  const app = createApp({
    db,
    keys,
    engine: temporalEngine(temporal),
    signIn: createSignIn(settings.signIn),
    clock: async () => (inSandbox ? await readSandboxClock(db) : undefined) ?? Date.now(),
    ...(inSandbox && { advanceSandbox: createAdvanceSandbox({ db, client: temporal }) }),
    log,
  });
  const listening = await serve(app, settings);
  log.info({ port: listening.port }, 'listening');

  let stopping = false;
  const stop = async (signal: string) => {
    if (stopping) return;
    stopping = true;
    closing.abort();
    log.info({ signal }, 'stopping');
    await listening.close();
    await Promise.all([db.destroy(), temporal.connection.close()]);
  };
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => void stop(signal));
}
