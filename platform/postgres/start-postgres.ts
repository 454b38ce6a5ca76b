import { join } from 'node:path';
import type { Exit, Tethered } from '../process/tethered.ts';
import { runnableBinaries } from './binary-cache.ts';
import { ensureDatabase } from './database.ts';
import { initialise } from './initialise.ts';
import { launch } from './launch.ts';
import { stopLeftOver } from './left-over.ts';
import { lockPath } from './lock.ts';
import { type Place, placeOf, prepare } from './place.ts';
import { PostgresError } from './postgres-error.ts';
import { urlOf } from './secret.ts';

export interface PostgresOptions {
  /** The folder that keeps the server's data, secret, port and log; made when missing. */
  dataDir: string;
  /** Asked for, or else that of the last start, or else any free one. */
  port?: number;
  /** Default `postgres.log` in the data folder. */
  logFile?: string;
  /** Milliseconds for the server to accept connections, recovery included. Default 60 000. */
  readyWithinMs?: number;
}

/** A running server; it may be given to `supervise` like any other process. */
export interface Postgres extends Tethered {
  /** The database `tenggat` as its owner, password included: for configuration, never for logs. */
  url: string;
  port: number;
}

/**
 * Runs a real PostgreSQL 18 on 127.0.0.1, durable and initialised on first use; as root it runs as `nobody`. It ends
 * with this process. One process at a time may have a data folder; a server left over by one that is gone is ended
 * first, and one that crashed recovers all that was committed.
 *
 * @throws PostgresError
 */
export async function startPostgres({ dataDir, ...options }: PostgresOptions): Promise<Postgres> {
  try {
    const place = await placeOf(dataDir);
    const lock = await lockPath(place.home);
    try {
      return await startLocked(place, options, () => lock.release());
    } catch (error) {
      await lock.release();
      throw error;
    }
  } catch (error) {
    throw asPostgresError(error, dataDir);
  }
}

async function startLocked(
  place: Place,
  options: Omit<PostgresOptions, 'dataDir'>,
  release: () => Promise<void>,
): Promise<Postgres> {
  const { port: asked, logFile = join(place.asked, 'postgres.log'), readyWithinMs = 60_000 } = options;
  await prepare(place);
  const native = await runnableBinaries();
  const secret = await initialise(place, native, logFile);
  await stopLeftOver(place.data);
  const { server, port } = await launch({ place, native, logFile, port: asked, readyWithinMs });
  try {
    await ensureDatabase(secret, port);
  } catch (error) {
    await server.stop();
    throw error;
  }
  const exited: Promise<Exit> = server.exited.then(async (exit) => {
    await release();
    return exit;
  });
  return {
    url: urlOf('tenggat', 'tenggat', secret, port),
    port,
    pid: server.pid,
    exited,
    async stop(how) {
      await server.stop(how);
      await exited;
    },
  };
}

/** What the file system and the driver throw, in our words. */
function asPostgresError(error: unknown, path: string): PostgresError {
  if (error instanceof PostgresError) return error;
  const { code, message } = error as NodeJS.ErrnoException;
  const cause = { cause: error };
  if (code === 'ENOSPC' || code === 'EDQUOT') return new PostgresError('POSTGRES_DISK_FULL', { path }, cause);
  if (code === 'EACCES' || code === 'EPERM') return new PostgresError('POSTGRES_FOREIGN_DATA', { path }, cause);
  return new PostgresError('POSTGRES_START_FAILED', { path, detail: message }, cause);
}
