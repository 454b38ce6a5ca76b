import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Where the Go program of our own lies. */
export const LAUNCHER = fileURLToPath(new URL('./launcher', import.meta.url));

export interface LauncherSource {
  dir: string;
  /** The Temporal Server it embeds, such as `1.32.1`. */
  serverVersion: string;
  /** The oldest Go that can build it, such as `1.26.8`. */
  goVersion: string;
  /** First 16 hex digits of the SHA-256 over every file that goes into the binary. */
  digest: string;
}

/** Reads what the launcher's sources say about themselves: one binary per version and digest is kept. */
export async function launcherSource(dir: string = LAUNCHER): Promise<LauncherSource> {
  const names = (await readdir(dir)).filter((name) => /^go\.(mod|sum)$|(?<!_test)\.go$/.test(name)).sort();
  const hash = createHash('sha256');
  for (const name of names) {
    // Line ends differ between checkouts of the same commit; the binary does not.
    const text = (await readFile(join(dir, name), 'utf8')).replaceAll('\r\n', '\n');
    hash.update(`${name}\0${text}\0`);
  }
  const mod = await readFile(join(dir, 'go.mod'), 'utf8');
  return {
    dir,
    serverVersion: /go\.temporal\.io\/server v(\S+)/.exec(mod)?.[1] ?? 'unknown',
    goVersion: /^go (\S+)/m.exec(mod)?.[1] ?? '1.26.8',
    digest: hash.digest('hex').slice(0, 16),
  };
}
