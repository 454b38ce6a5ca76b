import { tethered } from '../process/tethered.ts';
import { install } from './cache.ts';
import { EngineError } from './errors.ts';
import type { LauncherSource } from './launcher-source.ts';

const SAY_EVERY_MS = 5_000;

/**
 * Builds the launcher with Go into `target`, saying every few seconds how far it is. The first time downloads its
 * modules and takes minutes; Go keeps what is compiled, so an interrupted build goes on where it stopped.
 *
 * @throws EngineError ENGINE_BUILD_FAILED, ENGINE_NO_NETWORK, ENGINE_DISK_FULL or ENGINE_GO_TOO_OLD.
 */
export async function buildLauncher(
  source: LauncherSource,
  target: string,
  env: NodeJS.ProcessEnv,
  onProgress: (text: string) => void,
): Promise<void> {
  onProgress('Mesin Temporal dibangun dengan Go; yang pertama kali perlu beberapa menit.');
  // A go.work around us, or flags that ask for vendored modules, are about other programs.
  const goEnv = { ...env, GOWORK: 'off', GOFLAGS: '-mod=readonly', CGO_ENABLED: '0' };
  let downloaded = 0;
  let compiled = 0;
  let total = 0;
  const began = Date.now();
  const ticking = setInterval(() => {
    const seconds = Math.round((Date.now() - began) / 1000);
    onProgress(
      total === 0
        ? `Mengunduh modul Go: ${downloaded} modul (${seconds} detik).`
        : `Membangun mesin Temporal: ${compiled} paket baru, paling banyak ${total} (${seconds} detik).`,
    );
  }, SAY_EVERY_MS);
  try {
    const packages = await go(['list', '-deps', '.'], source, goEnv, (line) => {
      if (line.startsWith('go: downloading')) downloaded += 1;
    });
    total = packages.length;
    await install(target, async (temporary) => {
      const args = ['build', '-v', '-trimpath', '-buildvcs=false', '-ldflags=-s -w', '-o', temporary, '.'];
      await go(args, source, goEnv, () => {
        compiled += 1;
      });
    });
  } catch (error) {
    throw (error as NodeJS.ErrnoException).code === 'ENOSPC'
      ? new EngineError('ENGINE_DISK_FULL', target, { cause: error })
      : error;
  } finally {
    clearInterval(ticking);
  }
}

/** Runs Go in the launcher's folder; gives back what it printed, without its notes on downloads. */
async function go(
  args: string[],
  source: LauncherSource,
  env: NodeJS.ProcessEnv,
  onLine: (line: string) => void,
): Promise<string[]> {
  const lines: string[] = [];
  const running = tethered('go', args, {
    cwd: source.dir,
    env,
    onLine: (line) => {
      onLine(line);
      lines.push(line);
    },
  });
  const { code } = await running.exited;
  if (code !== 0) throw buildFailure(lines);
  return lines.filter((line) => !line.startsWith('go: '));
}

/** Reads the reason out of what Go printed. */
export function buildFailure(lines: string[]): EngineError {
  const text = lines.join('\n');
  const last = lines.findLast((line) => line.trim() !== '' && !line.startsWith('go: downloading')) ?? 'tanpa pesan';
  const cause = new Error(lines.slice(-40).join('\n'));
  if (/no space left on device|not enough space on the disk/.test(text)) {
    return new EngineError('ENGINE_DISK_FULL', last.trim(), { cause });
  }
  if (/requires go >= ?\S+ \(running|toolchain not available|requires newer Go version/.test(text)) {
    return new EngineError('ENGINE_GO_TOO_OLD', last.trim(), { cause });
  }
  if (/dial tcp|no such host|i\/o timeout|connection refused|connection reset|TLS handshake|proxyconnect/.test(text)) {
    return new EngineError('ENGINE_NO_NETWORK', last.trim(), { cause });
  }
  if (/signal: killed|cannot allocate memory/.test(text)) {
    return new EngineError('ENGINE_BUILD_FAILED', 'memori komputer tidak cukup (perlu sekitar 4 GB)', { cause });
  }
  return new EngineError('ENGINE_BUILD_FAILED', last.trim(), { cause });
}
