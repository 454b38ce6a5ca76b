import { randomUUID } from 'node:crypto';
import { access, chmod, constants, mkdir, open, readdir, rename, rm } from 'node:fs/promises';
import { homedir } from 'node:os';
import { basename, dirname, isAbsolute, join } from 'node:path';
import { EngineError } from './errors.ts';
import type { LauncherSource } from './launcher-source.ts';

const EXE = process.platform === 'win32' ? '.exe' : '';
const MACHINE = `${process.platform}-${process.arch}`;

/** The folder that keeps binaries between runs: TENGGAT_CACHE_DIR, or `tenggat/` in the user's cache. */
export function cacheDir(env: NodeJS.ProcessEnv): string {
  const xdg = env.XDG_CACHE_HOME;
  const base = env.TENGGAT_CACHE_DIR || join(xdg && isAbsolute(xdg) ? xdg : join(homedir(), '.cache'), 'tenggat');
  return join(base, 'engine');
}

/** Where the binary built from these sources is kept. */
export function builtPath(env: NodeJS.ProcessEnv, source: LauncherSource): string {
  return join(cacheDir(env), `tenggat-engine-${source.serverVersion}-${source.digest}-${MACHINE}${EXE}`);
}

/** Where the downloaded Temporal CLI of this version is kept. */
export function cliPath(env: NodeJS.ProcessEnv, cliVersion: string): string {
  return join(cacheDir(env), `temporal-cli-${cliVersion}-${MACHINE}${EXE}`);
}

export async function isExecutable(path: string): Promise<boolean> {
  return access(path, constants.X_OK).then(
    () => true,
    () => false,
  );
}

/**
 * Puts a binary at `target` whole or not at all: `write` fills a file beside it, which is flushed to the disk and
 * then renamed. A kill at any moment leaves `target` as it was; what it leaves beside it, the next one clears away.
 * Call it under the lock.
 */
export async function install(target: string, write: (temporary: string) => Promise<void>): Promise<void> {
  const dir = dirname(target);
  for (const name of await readdir(dir)) {
    if (name.startsWith(`${basename(target)}.`) && name.endsWith('.part')) await rm(join(dir, name), { force: true });
  }
  const temporary = `${target}.${randomUUID()}.part`;
  try {
    await write(temporary);
    await chmod(temporary, 0o755);
    await flush(temporary, 'r+');
    await rename(temporary, target);
    if (process.platform !== 'win32') await flush(dir, 'r');
  } finally {
    await rm(temporary, { force: true });
  }
}

/** Makes the folder, or says in one sentence why it cannot be used. */
export async function ensureCacheDir(env: NodeJS.ProcessEnv): Promise<string> {
  const dir = cacheDir(env);
  try {
    await mkdir(dir, { recursive: true });
    await access(dir, constants.W_OK);
    return dir;
  } catch (error) {
    throw new EngineError('ENGINE_CACHE_UNUSABLE', dir, { cause: error });
  }
}

async function flush(path: string, flags: string): Promise<void> {
  const handle = await open(path, flags);
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
