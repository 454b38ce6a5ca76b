import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { freePort } from '../../platform/process/free-port.ts';

export type Ports = {
  readonly api: number;
  readonly simulator: number;
  readonly engine: number;
  readonly engineUi: number;
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

export function openFolder(path: string, { fresh }: { readonly fresh: boolean }): SandboxFolder {
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
export function portsOf(folder: SandboxFolder): Promise<Ports> {
  return folder.keep('ports.json', async () => ({
    api: await freePort(),
    simulator: await freePort(),
    engine: await freePort(),
    engineUi: await freePort(),
  }));
}

/** The master key of a sandbox, made once; answers the file that holds it. */
export function masterKeyFile(folder: SandboxFolder): string {
  const file = folder.file('master-key');
  if (!existsSync(file)) writeFileSync(file, `${randomBytes(32).toString('hex')}\n`, { mode: 0o600 });
  return file;
}
