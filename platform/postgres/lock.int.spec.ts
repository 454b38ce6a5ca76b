import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { lockPath } from './lock.ts';
import { ask, privateFolder, started, startedElsewhere } from './postgres-fixture.ts';
import { startPostgres } from './start-postgres.ts';

test('a lock is free again once released, and whoever waits gets it', async () => {
  const path = randomUUID();
  const first = await lockPath(path);
  await expect(lockPath(path)).rejects.toMatchObject({
    code: 'POSTGRES_IN_USE',
    message: expect.stringContaining(String(process.pid)),
  });

  const waiting = lockPath(path, 10_000);
  await first.release();

  await (await waiting).release();
});

test('of two starts on one folder at once, one has it and the other is told so', async () => {
  const dataDir = await privateFolder();

  const outcomes = await Promise.allSettled([started({ dataDir }), started({ dataDir })]);

  expect(outcomes.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
  expect(outcomes.find(({ status }) => status === 'rejected')).toMatchObject({ reason: { code: 'POSTGRES_IN_USE' } });
});

test("a second process is refused, and the first one's server keeps running", async () => {
  const dataDir = await privateFolder();
  const elsewhere = await startedElsewhere(dataDir);

  await expect(startPostgres({ dataDir })).rejects.toMatchObject({
    code: 'POSTGRES_IN_USE',
    message: expect.stringContaining(`proses ${elsewhere.process.pid};`),
  });

  expect(await ask(elsewhere.url, 'SELECT 1')).toEqual([1]);
});

test('two starts at once in two folders both succeed', async () => {
  const [one, two] = await Promise.all([privateFolder(), privateFolder()]);

  const servers = await Promise.all([started({ dataDir: one }), started({ dataDir: two })]);

  expect(servers[0].port).not.toBe(servers[1].port);
});
