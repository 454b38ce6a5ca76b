import { open, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { type Tethered, tethered } from '../process/tethered.ts';
import { explain } from './explain.ts';
import type { Place } from './place.ts';
import { choosePort, rememberPort } from './port.ts';
import { PostgresError } from './postgres-error.ts';
import { SERVER_ENVIRONMENT, serverArguments } from './settings.ts';

/** Between our finding a port free and PostgreSQL taking it, somebody else may: then another one is tried. */
const PORT_TRIES = 5;

export interface Launch {
  place: Place;
  native: string;
  logFile: string;
  port: number | undefined;
  readyWithinMs: number;
}

/**
 * Starts the server and waits until it accepts connections; recovery after a crash is part of that.
 *
 * @throws PostgresError `POSTGRES_PORT_TAKEN` (only for a port that was asked for), and those of `explain`
 */
export async function launch(how: Launch): Promise<{ server: Tethered; port: number }> {
  for (let tries = 1; ; tries += 1) {
    const port = how.port ?? (await choosePort(how.place.asked));
    try {
      const server = await launchOn(port, how);
      await rememberPort(how.place.asked, port);
      return { server, port };
    } catch (error) {
      const again = error instanceof PostgresError && error.code === 'POSTGRES_PORT_TAKEN' && how.port === undefined;
      if (!again || tries === PORT_TRIES) throw error;
    }
  }
}

async function launchOn(port: number, { place, native, logFile, readyWithinMs }: Launch): Promise<Tethered> {
  const { data, home, as } = place;
  const logged = await sizeOf(logFile);
  const server = tethered(join(native, 'bin', 'postgres'), serverArguments(data, port), {
    cwd: home,
    env: SERVER_ENVIRONMENT,
    logFile,
    stopSignal: 'SIGINT',
    graceMs: 15_000,
    ...as,
  });
  const over = new AbortController();
  const ended = server.exited.then(() => 'ended' as const);
  const late = pause(readyWithinMs, 'late' as const, { signal: over.signal }).catch(() => 'late' as const);
  const outcome = await Promise.race([accepts(data, server.pid, over.signal), ended, late]);
  over.abort();
  if (outcome === 'ready') return server;
  await server.stop();
  if (outcome === 'ended') throw explain(await tail(logFile, logged), { data, logFile, port });
  const detail = `belum siap setelah ${readyWithinMs / 1000} detik`;
  throw new PostgresError('POSTGRES_START_FAILED', { path: logFile, detail });
}

/** The server writes its state into the last line of its pid file; asking it by connecting would fill its log. */
async function accepts(data: string, pid: number, signal: AbortSignal): Promise<'ready'> {
  while (!signal.aborted) {
    const lines = (await readFile(join(data, 'postmaster.pid'), 'utf8').catch(() => '')).split('\n');
    if (lines[0] === String(pid) && lines[7]?.trim() === 'ready') break;
    await pause(10);
  }
  return 'ready';
}

async function sizeOf(file: string): Promise<number> {
  return (await stat(file).catch(() => undefined))?.size ?? 0;
}

async function tail(file: string, from: number): Promise<string> {
  await using log = await open(file, 'r');
  const length = Math.min((await log.stat()).size - from, 64 * 1024);
  const { buffer, bytesRead } = await log.read(Buffer.alloc(Math.max(length, 1)), 0, Math.max(length, 1), from);
  return buffer.toString('utf8', 0, bytesRead);
}
