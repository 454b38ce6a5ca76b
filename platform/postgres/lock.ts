import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { rm } from 'node:fs/promises';
import { connect, createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { PostgresError } from './postgres-error.ts';

/**
 * Takes a path for this process alone. The lock is a local socket with a name made from the path: the kernel gives it
 * to one process only and takes it back when that process ends, however it ends. Whoever connects is told who holds it.
 *
 * @param waitMs how long to wait for another holder, in milliseconds; 0 asks once.
 * @throws PostgresError `POSTGRES_IN_USE`
 */
export async function lockPath(path: string, waitMs = 0): Promise<{ release(): Promise<void> }> {
  const name = socketName(path);
  const deadline = Date.now() + waitMs;
  for (;;) {
    const server = await take(name);
    if (server !== undefined) {
      server.unref();
      return { release: () => new Promise((resolve) => server.close(() => resolve())) };
    }
    const holder = await holderOf(name);
    // A file that nobody answers behind was left by a process that is gone; only some systems need a file.
    if (holder === 'nobody' && name.startsWith(tmpdir())) await rm(name, { force: true });
    else if (Date.now() >= deadline) {
      throw new PostgresError('POSTGRES_IN_USE', { path, ...(typeof holder === 'number' && { pid: holder }) });
    } else await pause(50);
  }
}

function socketName(path: string): string {
  const name = `tenggat-${createHash('sha256').update(path).digest('hex').slice(0, 32)}`;
  if (process.platform === 'linux') return `\0${name}`;
  return process.platform === 'win32' ? `\\\\.\\pipe\\${name}` : join(tmpdir(), `${name}.sock`);
}

async function take(name: string): Promise<Server | undefined> {
  const server = createServer((socket) => socket.on('error', () => {}).end(String(process.pid)));
  try {
    server.listen({ path: name, exclusive: true });
    await once(server, 'listening');
    return server;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EADDRINUSE') return undefined;
    throw error;
  }
}

/** The holder's process number, or undefined when it is too busy to answer. */
async function holderOf(name: string): Promise<number | 'nobody' | undefined> {
  const socket = connect(name).setTimeout(1_000, () => socket.destroy());
  try {
    let said = '';
    for await (const chunk of socket) said += chunk;
    return Number(said) || undefined;
  } catch {
    return 'nobody';
  } finally {
    socket.destroy();
  }
}
