import { access, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, expect, onTestFinished, test } from 'vitest';
import { cacheDir, ensureCacheDir, install } from './cache.ts';

let dir: string;

beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'tenggat-cache-'));
  onTestFinished(() => rm(dir, { recursive: true }));
});

test.each([
  [{ TENGGAT_CACHE_DIR: '/t', XDG_CACHE_HOME: '/x' }, '/t/engine'],
  [{ XDG_CACHE_HOME: '/x' }, '/x/tenggat/engine'],
  [{ XDG_CACHE_HOME: 'relative' }, join(homedir(), '.cache/tenggat/engine')],
  [{}, join(homedir(), '.cache/tenggat/engine')],
])('with %j binaries are kept in %s', (env, expected) => {
  expect(cacheDir(env)).toBe(expected);
});

test('a folder that cannot be made is an error in words', async () => {
  await writeFile(join(dir, 'file'), '');

  await expect(ensureCacheDir({ TENGGAT_CACHE_DIR: join(dir, 'file') })).rejects.toMatchObject({
    code: 'ENGINE_CACHE_UNUSABLE',
  });
});

test('a binary appears whole and executable', async () => {
  const target = join(dir, 'engine');
  await install(target, async (temporary) => {
    await writeFile(temporary, 'half');
    await expect(access(target)).rejects.toThrow();
    await writeFile(temporary, 'whole');
  });

  expect(await readFile(target, 'utf8')).toBe('whole');
  expect((await stat(target)).mode & 0o111).toBe(0o111);
});

test('a writer that fails halfway leaves the old binary and nothing else', async () => {
  const target = join(dir, 'engine');
  await writeFile(target, 'old');

  const failing = install(target, async (temporary) => {
    await writeFile(temporary, 'half');
    throw new Error('broke');
  });

  await expect(failing).rejects.toThrow('broke');
  expect(await readFile(target, 'utf8')).toBe('old');
  expect(await readdir(dir)).toEqual(['engine']);
});

test('what a killed writer left is cleared away', async () => {
  const target = join(dir, 'engine');
  await writeFile(`${target}.1234.part`, 'half');
  await install(target, (temporary) => writeFile(temporary, 'whole'));

  expect(await readdir(dir)).toEqual(['engine']);
});
