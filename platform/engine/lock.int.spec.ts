import { spawnSync } from 'node:child_process';
import { mkdtemp, readdir, rm, utimes, writeFile } from 'node:fs/promises';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, expect, onTestFinished, test } from 'vitest';
import { startTime } from '../process/process-table.ts';
import { withLock } from './lock.ts';

let path: string;

beforeEach(async () => {
  const dir = await mkdtemp(join(tmpdir(), 'tenggat-lock-'));
  path = join(dir, 'a.lock');
  onTestFinished(() => rm(dir, { recursive: true }));
});

test('of many at once, one works at a time, and nothing is left behind', async () => {
  let inside = 0;
  let most = 0;
  const work = async () => {
    inside += 1;
    most = Math.max(most, inside);
    await new Promise(setImmediate);
    inside -= 1;
  };
  await Promise.all(Array.from({ length: 5 }, () => withLock(path, work)));

  expect(most).toBe(1);
  expect(await readdir(join(path, '..'))).toEqual([]);
});

test('the lock is let go when the work fails', async () => {
  await expect(withLock(path, () => Promise.reject(new Error('no')))).rejects.toThrow('no');
  expect(await withLock(path, async () => 'yes')).toBe('yes');
});

test('who waits is told so, and goes on when the owner is done', async () => {
  const done = Promise.withResolvers<void>();
  const inside = Promise.withResolvers<void>();
  const first = withLock(path, () => {
    inside.resolve();
    return done.promise;
  });
  await inside.promise;
  const told: string[] = [];
  const second = withLock(
    path,
    async () => told.push('in'),
    () => {
      told.push('waiting');
      done.resolve();
    },
  );
  await Promise.all([first, second]);

  expect(told).toEqual(['waiting', 'in']);
});

const anHourAgo = new Date(Date.now() - 3_600_000);

test.each([
  ['a process that has ended', () => ({ pid: deadPid(), born: '1', host: hostname() }), undefined],
  ['another process with the same number', () => ({ pid: process.pid, born: '1', host: hostname() }), undefined],
  ['another machine, long ago', () => ({ pid: 1, born: '1', host: 'elsewhere' }), anHourAgo],
])('the lock of %s is taken over', async (_whose, owner, modified) => {
  await writeFile(path, JSON.stringify({ id: 'old', ...owner() }));
  if (modified !== undefined) await utimes(path, modified, modified);

  expect(await withLock(path, async () => 'mine')).toBe('mine');
});

test('a lock file without content, as a power cut leaves it, is taken over', async () => {
  await writeFile(path, '');

  expect(await withLock(path, async () => 'mine')).toBe('mine');
});

test.each([
  ['a living process', { pid: process.pid, born: startTime(process.pid), host: hostname() }],
  ['another machine, just now', { pid: 1, born: '1', host: 'elsewhere' }],
])('the lock of %s is waited for', async (_whose, owner) => {
  await writeFile(path, JSON.stringify({ id: 'theirs', ...owner }));
  const waiting = Promise.withResolvers<void>();
  let worked = false;
  const mine = withLock(
    path,
    async () => {
      worked = true;
    },
    waiting.resolve,
  );
  await waiting.promise;
  expect(worked).toBe(false);

  await rm(path);
  await mine;
  expect(worked).toBe(true);
});

function deadPid(): number {
  return spawnSync(process.execPath, ['-e', '0']).pid;
}
