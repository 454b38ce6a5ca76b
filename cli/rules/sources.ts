import { readdir, readFile } from 'node:fs/promises';
import { join, sep } from 'node:path';

const ROOMS = ['domain', 'workflows', 'platform', 'registry', 'activities', 'worker', 'api', 'simulator', 'cli'];
/** Specs and what only they use. */
const FOR_TESTS = /\.spec\.ts$|-fixture\.ts$|\/testing\//;

/** The text of every file of the product by its path from `root`, with `/` on every system; a missing room is empty. */
export async function productSources(root: string): Promise<ReadonlyMap<string, string>> {
  const found = await Promise.all(ROOMS.map((room) => filesOf(root, room)));
  const paths = found.flat().filter((path) => path.endsWith('.ts') && !FOR_TESTS.test(path));
  const read = paths.sort().map(async (path) => [path, await readFile(join(root, path), 'utf8')] as const);
  return new Map(await Promise.all(read));
}

async function filesOf(root: string, room: string): Promise<string[]> {
  try {
    const names = await readdir(join(root, room), { recursive: true });
    return names.map((name) => `${room}/${name.replaceAll(sep, '/')}`);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
}
