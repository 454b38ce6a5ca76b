import { fileURLToPath } from 'node:url';
import { type Tethered, tethered } from '../../platform/process/tethered.ts';

const entry = fileURLToPath(new URL('../../cli/main.ts', import.meta.url));

/** Seals what a spawned product tells the engine. */
export const payloadKeys = `k1:${'1a'.repeat(32)}`;

export type Spawned = Tethered & {
  /** Resolves with the line of the log that says this, now or later; rejects when the process ends without. */
  said(message: string): Promise<Record<string, unknown>>;
};

/** A process of the product as it is started in production, whose log is listened to. */
export function spawnProduct(command: string, env: Readonly<Record<string, string>>): Spawned {
  const lines: Record<string, unknown>[] = [];
  const listeners = new Set<() => void>();
  const { PATH = '', HOME = '/' } = process.env;
  const child = tethered(process.execPath, [entry, command], {
    env: {
      ...{ PATH, HOME, TZ: 'UTC', TENGGAT_MODE: 'production', TENGGAT_MASTER_KEY: 'ab'.repeat(32) },
      ...{ TENGGAT_PAYLOAD_KEYS: payloadKeys, ...env },
    },
    onLine(line) {
      lines.push(line.startsWith('{') ? JSON.parse(line) : { msg: line });
      for (const listener of listeners) listener();
    },
  });
  return {
    ...child,
    said: (message) =>
      new Promise((done, fail) => {
        const look = () => {
          const line = lines.find(({ msg }) => msg === message);
          if (line === undefined) return;
          listeners.delete(look);
          done(line);
        };
        listeners.add(look);
        look();
        void child.exited.then(() => fail(new Error(`It ended without saying "${message}": ${JSON.stringify(lines)}`)));
      }),
  };
}
