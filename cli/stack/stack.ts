import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Instant } from '../../domain/calendar/zone.ts';
import { resolveEngine } from '../../platform/engine/resolve.ts';
import { type RunningEngine, startEngine } from '../../platform/engine/start.ts';
import { startPostgres } from '../../platform/postgres/start-postgres.ts';
import type { ProcessEvent, ProcessSpec } from '../../platform/process/process-spec.ts';
import { supervise } from '../../platform/process/supervise.ts';
import { type Tethered, tethered } from '../../platform/process/tethered.ts';
import type { EngineAccess } from '../../platform/temporal/client.ts';
import { readPayloadKeys } from '../../platform/temporal/payload-keys.ts';
import { openDatabase } from '../../registry/database.ts';
import { shipDecrees } from '../../registry/decrees/ship-decrees.ts';
import { migrate } from '../../registry/migrate.ts';
import { startSandboxClock } from '../../registry/sandbox.ts';
import { buildWorkflowBundle } from '../../worker/bundle.ts';
import { sdkVersion } from '../sdk-version.ts';
import { type Batch, environments, namespace, simulatorEnvironment } from './environment.ts';
import { payloadKeysFile, portsOf, type SandboxFolder } from './folder.ts';
import { answers, polls } from './readiness.ts';

const entry = fileURLToPath(new URL('../main.ts', import.meta.url));

export type StackOptions = {
  readonly folder: SandboxFolder;
  readonly batch: Batch;
  /** The first instant of the sandbox clock. */
  readonly startAt: Instant;
  readonly say: (text: string) => void;
  /** Leaves out the archivist, who looks through all that ended every few seconds. */
  readonly withoutArchive?: boolean;
  /** Leaves the engine's store in memory: faster, and gone with the engine. */
  readonly engineInMemory?: boolean;
  readonly onProcess?: (event: ProcessEvent) => void;
  /** Done each time before a worker starts; when it rejects at the first start, nothing has been worked on. */
  readonly beforeWork?: (stack: Pick<Stack, 'engine' | 'bundleDigest'>) => Promise<void>;
};

export type Stack = {
  readonly apiUrl: string;
  readonly simulatorUrl: string;
  readonly engineUiUrl: string;
  readonly engine: EngineAccess;
  readonly databaseUrl: string;
  /** Where the API, the worker, the worker's SDK and the archivist show their figures. */
  readonly metricsUrls: {
    readonly api: string;
    readonly worker: string;
    readonly sdk: string;
    readonly archivist: string;
  };
  readonly bundleDigest: string;
  /** The process number of postgres, engine, simulator, worker, api, witness or archivist, while it is up. */
  pidOf(name: string): number | undefined;
  stop(): Promise<void>;
};

/** Starts a whole sandbox on this machine, each part a process of its own that is restarted when it falls. */
export async function startStack({
  folder,
  batch,
  startAt,
  say,
  engineInMemory,
  withoutArchive = false,
  onProcess = () => {},
  beforeWork = async () => {},
}: StackOptions): Promise<Stack> {
  const ports = await portsOf(folder);
  say('Menyiapkan mesin Temporal …');
  const engineBinary = await resolveEngine({ onProgress: say });
  say('Menyusun alur kerja …');
  // Takes seconds; what does not need it starts meanwhile.
  const bundled = bundleInto(folder);
  bundled.catch(() => {});

  const urls = { api: `http://127.0.0.1:${ports.api}`, simulator: `http://127.0.0.1:${ports.simulator}` };
  const engine = {
    address: engineBinary.route === 'address' ? engineBinary.address : `127.0.0.1:${ports.engine}`,
    namespace,
    payloadKeys: readPayloadKeys(readFileSync(payloadKeysFile(folder), 'utf8')),
  };
  let databaseUrl = process.env.DATABASE_URL ?? '';
  const env = () => environments(folder, { ports, databaseUrl, engine: engine.address });
  const process_ = (name: string, environment: () => NodeJS.ProcessEnv): Tethered =>
    tethered(process.execPath, [entry, name], { env: environment(), logFile: folder.file(`${name}.log`) });

  const archiving: ProcessSpec[] = [
    {
      name: 'witness',
      start: () => process_('witness', () => env().witness),
      ready: (_, signal) => answers(`http://127.0.0.1:${ports.witness}/health`, signal),
    },
    // Nobody waits for it: what ends before it is up, it finds.
    { name: 'archivist', start: () => process_('archivist', () => env().archivist), ready: async () => {} },
  ];
  const specs: ProcessSpec[] = [
    {
      name: 'engine',
      start: async () =>
        asTethered(
          await startEngine({
            engine: engineBinary,
            namespace,
            virtualTime: true,
            port: ports.engine,
            uiPort: ports.engineUi,
            ...(engineInMemory ? {} : { dbFilename: folder.file('engine.sqlite') }),
            logFile: folder.file('engine.log'),
          }),
        ),
      ready: async () => {},
      readyWithinMs: 90_000,
    },
    {
      name: 'simulator',
      start: () => process_('simulator', () => simulatorEnvironment(folder, ports, batch)),
      ready: (_, signal) => answers(`${urls.simulator}/health`, signal),
    },
    {
      name: 'worker',
      async start() {
        await beforeWork({ engine, bundleDigest: await bundled });
        return process_('worker', () => env().worker);
      },
      ready: (_, signal) => polls(engine.address, namespace, signal),
      // Of which most may go to what is done before work.
      readyWithinMs: 300_000,
    },
    {
      name: 'api',
      start: () => process_('api', () => env().api),
      ready: (_, signal) => answers(`${urls.api}/health`, signal),
    },
    ...(withoutArchive ? [] : archiving),
  ];
  if (process.env.DATABASE_URL === undefined) {
    specs.unshift({
      name: 'postgres',
      start: async () => {
        const postgres = await startPostgres({ dataDir: folder.file('postgres') });
        databaseUrl = postgres.url;
        return postgres;
      },
      ready: () => prepare(databaseUrl, startAt),
      readyWithinMs: 90_000,
    });
  } else {
    await prepare(databaseUrl, startAt);
  }
  say('Menyalakan basis data, mesin, tiruan sistem luar, pekerja, API, dan pengarsip …');
  const running = await supervise(specs, { onEvent: onProcess });
  return {
    apiUrl: urls.api,
    simulatorUrl: urls.simulator,
    engineUiUrl: `http://127.0.0.1:${ports.engineUi}`,
    engine,
    databaseUrl,
    metricsUrls: {
      api: `http://127.0.0.1:${ports.metrics.api}/metrics`,
      worker: `http://127.0.0.1:${ports.metrics.worker}/metrics`,
      sdk: `http://127.0.0.1:${ports.metrics.sdk}/metrics`,
      archivist: `http://127.0.0.1:${ports.metrics.archivist}/metrics`,
    },
    bundleDigest: await bundled,
    pidOf: (name) => running.pidOf(name),
    stop: () => running.stop(),
  };
}

/** Builds the workflows into the sandbox's folder and answers their digest. */
async function bundleInto(folder: SandboxFolder): Promise<string> {
  const { code, digest } = await buildWorkflowBundle();
  folder.writeText('workflow-bundle.js', code);
  folder.write('workflow-bundle.json', { digest, sdk: sdkVersion() });
  return digest;
}

/** The engine as a process that can be supervised; somebody else's server never ends. */
function asTethered(engine: RunningEngine): Tethered {
  return {
    pid: engine.pid ?? 0,
    exited: engine.ended.then(() => ({ code: null, signal: null })),
    stop: () => engine.stop(),
  };
}

/** Brings the registry to its newest shape, and starts the clock of a new sandbox. */
async function prepare(url: string, startAt: Instant): Promise<void> {
  const db = openDatabase({ url, poolSize: 1, name: 'tenggat-migrate' });
  try {
    await migrate(db);
    await shipDecrees(db, await startSandboxClock(db, startAt));
  } finally {
    await db.destroy();
  }
}
