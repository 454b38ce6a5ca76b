import { randomBytes, randomInt } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join, resolve } from 'node:path';
import { newSigningKey } from '../../audit/log/note.ts';

export type Ports = {
  readonly api: number;
  readonly simulator: number;
  readonly engine: number;
  readonly engineUi: number;
  /** Where the simulator takes in mail. */
  readonly smtp: number;
  /** Where figures are shown: the API's, the worker's, those of the worker's SDK, and the archivist's. */
  readonly metrics: {
    readonly api: number;
    readonly worker: number;
    readonly sdk: number;
    readonly archivist: number;
  };
  readonly witness: number;
};

/** Where one sandbox keeps everything it has: readable by its owner alone. */
export type SandboxFolder = {
  readonly path: string;
  file(name: string): string;
  /** Answers a value that was kept before, or keeps and answers this one. */
  keep<T>(name: string, first: () => T | Promise<T>): Promise<T>;
  write(name: string, value: unknown): void;
  writeText(name: string, text: string): void;
  read<T>(name: string): T | undefined;
};

export function openFolder(folderPath: string, { fresh }: { readonly fresh: boolean }): SandboxFolder {
  const path = resolve(folderPath);
  if (fresh) rmSync(path, { recursive: true, force: true });
  mkdirSync(path, { recursive: true, mode: 0o700 });
  const file = (name: string) => join(path, name);
  const folder: SandboxFolder = {
    path,
    file,
    read: <T>(name: string) =>
      existsSync(file(name)) ? (JSON.parse(readFileSync(file(name), 'utf8')) as T) : undefined,
    write: (name, value) => folder.writeText(name, `${JSON.stringify(value)}\n`),
    writeText(name, text) {
      writeFileSync(file(`${name}.new`), text, { mode: 0o600 });
      renameSync(file(`${name}.new`), file(name));
    },
    async keep(name, first) {
      const known = folder.read<Awaited<ReturnType<typeof first>>>(name);
      if (known !== undefined) return known;
      const value = await first();
      folder.write(name, value);
      return value;
    },
  };
  return folder;
}

/** The ports of a sandbox stay the same across restarts: addresses that were printed keep working. */
export async function portsOf(folder: SandboxFolder): Promise<Ports> {
  const kept = await folder.keep<Omit<Ports, 'smtp' | 'metrics' | 'witness'>>('ports.json', async () => {
    for (;;) {
      // Nine beside each other are certainly different.
      const first = randomInt(lowest, highest);
      const [api, simulator, engine, engineUi] = [first, first + 1, first + 2, first + 3];
      const beside = portsBeside(engineUi);
      const all = [api, simulator, engine, engineUi, beside.smtp, beside.witness, ...Object.values(beside.metrics)];
      const free = await Promise.all(all.map(isFree));
      if (!free.includes(false)) return { api, simulator, engine, engineUi };
    }
  });
  return { ...kept, ...portsBeside(kept.engineUi) };
}

/** Not kept: sandboxes that are older than these have them too. */
function portsBeside(engineUi: number): Pick<Ports, 'smtp' | 'metrics' | 'witness'> {
  const metrics = { api: engineUi + 2, worker: engineUi + 3, sdk: engineUi + 4, archivist: engineUi + 5 };
  return { smtp: engineUi + 1, metrics, witness: engineUi + 6 };
}

/**
 * Below what systems hand to connections by themselves (Linux from 32768, others from 49152): they are used seconds
 * after they are chosen, and again whenever the sandbox is started, and must not have gone to a connection by then.
 */
const [lowest, highest] = [20_000, 32_000] as const;

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(false));
    server.listen({ host: '127.0.0.1', port, exclusive: true }, () => server.close(() => resolve(true)));
  });
}

/** The master key of a sandbox, made once; answers the file that holds it. */
export function masterKeyFile(folder: SandboxFolder): string {
  return secretFile(folder, 'master-key', () => randomBytes(32).toString('hex'));
}

/** The key of what a sandbox tells its engine, as TENGGAT_PAYLOAD_KEYS has it; made once. */
export function payloadKeysFile(folder: SandboxFolder): string {
  return secretFile(folder, 'payload-keys', () => `sandbox:${randomBytes(32).toString('hex')}`);
}

/** The key of a sandbox's log of proof, as TENGGAT_LOG_KEY has it; made once. */
export function logKeyFile(folder: SandboxFolder): string {
  return secretFile(folder, 'log-key', () => newSigningKey('log.sandbox.example'));
}

/** The key of the witness beside it, as TENGGAT_WITNESS_KEY has it; made once. */
export function witnessKeyFile(folder: SandboxFolder): string {
  return secretFile(folder, 'witness-key', () => newSigningKey('witness.sandbox.example'));
}

function secretFile(folder: SandboxFolder, name: string, make: () => string): string {
  const file = folder.file(name);
  if (!existsSync(file)) folder.writeText(name, `${make()}\n`);
  return file;
}
