import { createConnection } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { Connection } from '@temporalio/client';

const POLL_MS = 25;

/**
 * Connects to a server that may still be starting: returns the connection once it answers GetSystemInfo, or undefined
 * when `limitMs` has passed. Stops trying when `given up` is signalled.
 */
export async function connectWhenReady(
  address: string,
  limitMs: number,
  givenUp?: AbortSignal,
): Promise<{ connection: Connection; serverVersion: string } | undefined> {
  const deadline = Date.now() + limitMs;
  while (Date.now() < deadline && givenUp?.aborted !== true) {
    // A gRPC channel waits a second after a refusal; a socket tells at once.
    if (await isListening(address)) {
      const connection = await Connection.connect({
        address,
        connectTimeout: Math.max(1, deadline - Date.now()),
      }).catch(() => undefined);
      if (connection !== undefined) {
        const info = await connection.withDeadline(deadline, () => connection.workflowService.getSystemInfo({}));
        return { connection, serverVersion: info.serverVersion };
      }
    }
    await pause(POLL_MS);
  }
  return undefined;
}

function isListening(address: string): Promise<boolean> {
  const [, host = 'localhost', port = '7233'] = /^(?:dns:\/*)?\[?(.*?)\]?(?::(\d+))?$/.exec(address) ?? [];
  return new Promise((resolve) => {
    const socket = createConnection({ host, port: Number(port), timeout: 2_000 });
    const answer = (open: boolean) => {
      socket.destroy();
      resolve(open);
    };
    socket.once('connect', () => answer(true));
    socket.once('error', () => answer(false));
    socket.once('timeout', () => answer(false));
  });
}
