import { mkdir } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import type { Connection } from '@temporalio/client';
import { freePort } from '../process/free-port.ts';
import { type Tethered, tethered } from '../process/tethered.ts';
import { EngineError } from './errors.ts';
import { startFailure } from './failed-start.ts';
import { forgetEngine, noteEngine, stopLeftOver } from './left-over.ts';
import { prepareNamespace, type SearchAttributes } from './namespace.ts';
import { connectWhenReady } from './ready.ts';
import type { Engine } from './resolve.ts';
import { settingFlags } from './settings.ts';
import { isAtLeast, OLDEST_SERVER } from './version.ts';
import { probeVirtualTime } from './virtual-time.ts';

const READY_LIMIT_MS = 60_000;
const REACH_LIMIT_MS = 10_000;
const STOP_GRACE_MS = 10_000;
const LOOPBACK = '127.0.0.1';
/** A free port may be lost between finding and using it. */
const PORT_TRIES = 3;

export interface StartOptions {
  engine: Engine;
  namespace: string;
  /** Lets workflows' clocks be moved. Never in production. */
  virtualTime: boolean;
  /** Port of the gRPC API; a free one when left out. */
  port?: number;
  /** Port of the web UI; none when left out or when `headless`. */
  uiPort?: number;
  headless?: boolean;
  /** File that keeps everything; memory when left out. */
  dbFilename?: string;
  searchAttributes?: SearchAttributes;
  /** Receives the engine's own log, appended. */
  logFile?: string;
  /** Milliseconds until the engine must answer; default 60 s. */
  readyWithinMs?: number;
}

export interface RunningEngine {
  /** host:port of the gRPC API. */
  address: string;
  namespace: string;
  uiUrl?: string;
  /** Undefined when the server is somebody else's (TEMPORAL_ADDRESS). */
  pid: number | undefined;
  /** Resolves when the engine has ended, whoever ended it; never for somebody else's server. */
  ended: Promise<void>;
  /** Ends the engine; leaves somebody else's server alone. */
  stop(): Promise<void>;
}

/**
 * Starts the engine on loopback (or joins the one at TEMPORAL_ADDRESS) and returns once it answers, keeps closed runs
 * for ten years, knows the search attributes and, if asked for, moves virtual time. An engine left over by a killed
 * process that still holds the same store is ended first. The engine ends with this process, however that ends.
 *
 * @throws EngineError; no process is left behind then.
 */
export async function startEngine(options: StartOptions): Promise<RunningEngine> {
  if (options.engine.route === 'address') return joinServer(options, options.engine.address);
  if (options.dbFilename !== undefined) {
    await stopLeftOver(resolve(options.dbFilename));
    await mkdir(dirname(resolve(options.dbFilename)), { recursive: true, mode: 0o700 });
  }
  for (let tries = 1; ; tries += 1) {
    try {
      return await startBinary(options, options.engine.binary, options.port ?? (await freePort()));
    } catch (error) {
      const lostPort = error instanceof EngineError && error.code === 'ENGINE_PORT_TAKEN';
      if (!lostPort || options.port !== undefined || tries === PORT_TRIES) throw error;
    }
  }
}

async function joinServer(options: StartOptions, address: string): Promise<RunningEngine> {
  const ready = await connectWhenReady(address, options.readyWithinMs ?? REACH_LIMIT_MS);
  if (ready === undefined) throw new EngineError('ENGINE_UNREACHABLE', address);
  await prepare(ready, options);
  const { namespace } = options;
  return { address, namespace, pid: undefined, ended: new Promise(() => {}), stop: async () => {} };
}

async function startBinary(options: StartOptions, binary: string, port: number): Promise<RunningEngine> {
  const { namespace, logFile, readyWithinMs = READY_LIMIT_MS } = options;
  const dbFilename = options.dbFilename === undefined ? undefined : resolve(options.dbFilename);
  const lastLines: string[] = [];
  const running = tethered(binary, startFlags(options, port, dbFilename), {
    env: withoutTemporal(process.env),
    graceMs: STOP_GRACE_MS,
    ...(logFile !== undefined && { logFile }),
    onLine: (line) => {
      lastLines.push(line);
      if (lastLines.length > 50) lastLines.shift();
    },
  });
  const ended = running.exited.then(async () => {
    if (dbFilename !== undefined) await forgetEngine(dbFilename, running.pid);
  });
  try {
    const address = `${LOOPBACK}:${port}`;
    const ready = await readyOrFailure(running, address, readyWithinMs, lastLines);
    // Not before: only an engine that answers holds the store, and the note of the one that does must stand.
    if (dbFilename !== undefined) await noteEngine(dbFilename, running.pid, binary);
    await prepare(ready, options);
    return {
      address,
      namespace,
      ...(options.uiPort !== undefined && !options.headless && { uiUrl: `http://${LOOPBACK}:${options.uiPort}` }),
      pid: running.pid,
      ended,
      async stop() {
        await running.stop();
        await ended;
      },
    };
  } catch (error) {
    await running.stop({ signal: 'SIGKILL' });
    await ended;
    throw error;
  }
}

async function readyOrFailure(running: Tethered, address: string, limitMs: number, lastLines: string[]) {
  const givenUp = new AbortController();
  const early = running.exited.then(() => {
    givenUp.abort();
    throw startFailure(lastLines);
  });
  early.catch(() => {});
  const ready = await Promise.race([connectWhenReady(address, limitMs, givenUp.signal), early]);
  // Ended and given up at once: the failure is the reason, not the silence.
  if (givenUp.signal.aborted) await early;
  if (ready === undefined) throw new EngineError('ENGINE_NOT_READY', `${address}, ${Math.round(limitMs / 1000)} detik`);
  return ready;
}

async function prepare(
  { connection, serverVersion }: { connection: Connection; serverVersion: string },
  { namespace, virtualTime, searchAttributes = {} }: StartOptions,
): Promise<void> {
  try {
    if (!isAtLeast(serverVersion, OLDEST_SERVER)) {
      throw new EngineError('ENGINE_WRONG_SERVER', `versinya ${serverVersion}`);
    }
    await prepareNamespace(connection, namespace, searchAttributes);
    if (virtualTime) await probeVirtualTime(connection, namespace);
  } finally {
    await connection.close();
  }
}

function startFlags(options: StartOptions, port: number, dbFilename: string | undefined): string[] {
  const { namespace, uiPort, headless = false, searchAttributes = {} } = options;
  return [
    ...['server', 'start-dev', '--ip', LOOPBACK, '--port', String(port), '--namespace', namespace],
    ...['--log-level', 'warn', '--log-format', 'json'],
    ...(uiPort === undefined || headless ? ['--headless'] : ['--ui-port', String(uiPort)]),
    ...(dbFilename === undefined ? [] : ['--db-filename', dbFilename]),
    // Acknowledged writes survive the kill of any process; that they survive a power cut is for a real server.
    ...(dbFilename === undefined ? [] : ['--sqlite-pragma', 'journal_mode=wal', '--sqlite-pragma', 'synchronous=1']),
    ...Object.entries(searchAttributes).flatMap(([name, kind]) => ['--search-attribute', `${name}=${kind}`]),
    ...settingFlags(options.virtualTime),
  ];
}

/** The official CLI reads TEMPORAL_* as defaults of its flags. */
function withoutTemporal(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  return Object.fromEntries(Object.entries(env).filter(([name]) => !name.startsWith('TEMPORAL_')));
}
