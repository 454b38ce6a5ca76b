import { join } from 'node:path';
import { ask } from './ask.ts';
import { buildLauncher } from './build.ts';
import { builtPath, cliPath, ensureCacheDir, isExecutable } from './cache.ts';
import { ALL_WAYS, EngineError } from './errors.ts';
import { findGo } from './go.ts';
import { LAUNCHER, launcherSource } from './launcher-source.ts';
import { withLock } from './lock.ts';
import { CLI_VERSION, type CliSource, cliSource, downloadCli } from './official-cli.ts';
import { isAtLeast, OLDEST_SERVER, serverVersionIn } from './version.ts';

/** Where the engine comes from: a server that runs already, or a binary with the flags of `server start-dev`. */
export type Engine =
  | { route: 'address'; address: string }
  | { route: 'path' | 'cache' | 'download' | 'build'; binary: string; serverVersion: string };

export interface ResolveOptions {
  env?: NodeJS.ProcessEnv;
  /** Receives a sentence now and then while something takes long. */
  onProgress?: (text: string) => void;
  /** The launcher's sources and the releases of the CLI; others only in tests. */
  launcher?: string;
  cli?: CliSource;
}

/**
 * Finds an engine, the cheapest way first: TEMPORAL_ADDRESS, a new enough `temporal` on PATH, a binary kept from an
 * earlier run, the official CLI, a build of our own launcher. Of several processes that need a binary at once, one
 * makes it and the others wait for it.
 *
 * @throws EngineError naming every way, when there is none; ENGINE_BUILD_FAILED and the like when a build broke.
 */
export async function resolveEngine(options: ResolveOptions = {}): Promise<Engine> {
  const { env = process.env, onProgress = () => {}, launcher = LAUNCHER, cli = cliSource() } = options;
  const address = env.TEMPORAL_ADDRESS?.trim();
  if (address) return { route: 'address', address };

  const onPath = await binary('path', 'temporal', env);
  if (onPath !== undefined) return onPath;

  const source = await launcherSource(launcher);
  const built = builtPath(env, source);
  const downloaded = cliPath(env, CLI_VERSION);
  const kept = async () => (await binary('cache', built, env)) ?? (await binary('cache', downloaded, env));

  const found = await kept();
  if (found !== undefined) return found;
  const dir = await ensureCacheDir(env);
  const someoneElse = () => onProgress('Proses lain sedang menyiapkan mesin Temporal; menunggu.');
  return withLock(
    join(dir, 'prepare.lock'),
    async () => {
      const meanwhile = await kept();
      if (meanwhile !== undefined) return meanwhile;

      const noDownload = await tryDownload(downloaded, cli, onProgress);
      const fetched = noDownload === undefined ? await binary('download', downloaded, env) : undefined;
      if (fetched !== undefined) return fetched;

      const go = await findGo(env, source.goVersion);
      if (go === undefined) throw new EngineError('ENGINE_NO_GO', ALL_WAYS, { cause: noDownload });
      if (!go.usable) {
        const versions = `Yang ada ${go.version}, yang diperlukan ${source.goVersion}.`;
        throw new EngineError('ENGINE_GO_TOO_OLD', `${versions} ${ALL_WAYS}`, { cause: noDownload });
      }
      await buildLauncher(source, built, env, onProgress);
      const fresh = await binary('build', built, env);
      if (fresh === undefined) throw new EngineError('ENGINE_BUILD_FAILED', `${built} tidak dapat dijalankan`);
      return fresh;
    },
    someoneElse,
  );
}

/** The binary as an engine, or undefined when it is missing, does not run, or embeds too old a server. */
export async function binary(
  route: 'path' | 'cache' | 'download' | 'build',
  path: string,
  env: NodeJS.ProcessEnv,
): Promise<Extract<Engine, { binary: string }> | undefined> {
  if (route !== 'path' && !(await isExecutable(path))) return undefined;
  const serverVersion = serverVersionIn((await ask(path, ['--version'], { env })) ?? '');
  if (serverVersion === undefined || !isAtLeast(serverVersion, OLDEST_SERVER)) return undefined;
  return { route, binary: path, serverVersion };
}

/** Undefined when the CLI now lies at `target`; otherwise why not, which the routes after it do without. */
async function tryDownload(
  target: string,
  cli: CliSource,
  onProgress: (text: string) => void,
): Promise<EngineError | undefined> {
  if (cli.sha256 === undefined) return new EngineError('ENGINE_NO_NETWORK', 'tidak ada unduhan untuk komputer ini');
  try {
    await downloadCli(target, cli, onProgress);
    return undefined;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOSPC') {
      throw new EngineError('ENGINE_DISK_FULL', target, { cause: error });
    }
    if (!(error instanceof EngineError)) throw error;
    onProgress('Temporal CLI tidak dapat diunduh; mesin akan dibangun di sini.');
    return error;
  }
}
