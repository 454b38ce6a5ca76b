import { readFile, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { freePort } from '../process/free-port.ts';

const portFile = (asked: string) => join(asked, 'port');

/** The port of the last start, so that addresses people noted stay true; another one when that is taken. */
export async function choosePort(asked: string): Promise<number> {
  const last = await portOfLastStart(asked);
  return last !== undefined && (await isFree(last)) ? last : freePort();
}

/** Undefined before the first start. */
export async function portOfLastStart(asked: string): Promise<number | undefined> {
  return Number(await readFile(portFile(asked), 'utf8').catch(() => '')) || undefined;
}

export async function rememberPort(asked: string, port: number): Promise<void> {
  await writeFile(portFile(asked), `${port}\n`);
}

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(false));
    server.listen({ host: '127.0.0.1', port, exclusive: true }, () => server.close(() => resolve(true)));
  });
}
