import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, chown, mkdir, mkdtemp, readdir, readlink, rm, stat, symlink, truncate } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { findBinaries } from './binaries.ts';
import { runnableBinaries } from './binary-cache.ts';
import { isRoot } from './postgres-fixture.ts';

test('processes that copy the binaries at once leave one whole copy that nobody may write to', async () => {
  const folder = await shared();
  const cache = join(folder, 'copy');
  const script = `import { runnableBinaries } from ${JSON.stringify(new URL('./binary-cache.ts', import.meta.url).href)};
    await runnableBinaries(undefined, ${JSON.stringify(cache)});`;
  const copies = [1, 2, 3].map(() =>
    spawn(process.execPath, ['--input-type=module', '-e', script], { stdio: 'inherit' }),
  );
  expect(await Promise.all(copies.map(async (copy) => (await once(copy, 'exit'))[0]))).toEqual([0, 0, 0]);

  expect(await readdir(folder)).toEqual(['copy']);
  const files = await readdir(cache, { recursive: true });
  expect(files.toSorted()).toEqual((await readdir(findBinaries().native, { recursive: true })).toSorted());
  for (const file of ['bin/postgres', 'lib/libpq.so.5', 'share/postgresql/postgres.bki']) {
    expect((await stat(join(cache, file))).mode & 0o222).toBe(0);
  }
  expect(execFileSync(join(cache, 'bin', 'postgres'), ['--version'], { encoding: 'utf8' })).toMatch(/ 18\./);
});

test('links that npm did not make are made in the copy', async () => {
  const cache = join(await shared(), 'copy');
  const found = findBinaries();
  const link = 'lib/libtenggat-test.so';

  await runnableBinaries({ ...found, links: [...found.links, { link, to: found.links[0]!.to }] }, cache);

  expect(join('lib', await readlink(join(cache, link)))).toBe(found.links[0]!.to);
});

test('a copy that lost its contents is made again', async () => {
  const cache = join(await shared(), 'copy');
  await runnableBinaries(undefined, cache);
  await chmod(join(cache, 'bin', 'postgres'), 0o755);
  await truncate(join(cache, 'bin', 'postgres'));

  await runnableBinaries(undefined, cache);

  expect((await stat(join(cache, 'bin', 'postgres'))).size).toBeGreaterThan(1_000_000);
});

test('what others put in its place, or may change, is neither run nor touched', async () => {
  const folder = await shared();
  const refused = expect.objectContaining({ code: 'POSTGRES_FOREIGN_CACHE' });
  const loose = join(folder, 'loose');
  await mkdir(loose);
  await chmod(loose, 0o777);
  await expect(runnableBinaries(undefined, loose)).rejects.toEqual(refused);

  const link = join(folder, 'link');
  await symlink(folder, link);
  await expect(runnableBinaries(undefined, link)).rejects.toEqual(refused);

  if (isRoot) {
    const foreign = join(folder, 'foreign');
    await mkdir(foreign);
    await chown(foreign, 1234, 1234);
    await expect(runnableBinaries(undefined, foreign)).rejects.toEqual(refused);
  }
  expect((await readdir(folder)).toSorted()).toEqual(isRoot ? ['foreign', 'link', 'loose'] : ['link', 'loose']);
});

async function shared(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'tenggat-cache-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  return folder;
}
