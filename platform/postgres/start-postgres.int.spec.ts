import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { mkdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { supervise } from '../process/supervise.ts';
import { placeOf, prepare } from './place.ts';
import { ask, isRoot, privateFolder, started } from './postgres-fixture.ts';
import { startPostgres } from './start-postgres.ts';

test('a database starts in a folder below a private one, durable, with its own unprivileged owner', async () => {
  const dataDir = await privateFolder();
  const { url, pid } = await started({ dataDir });

  expect(await ask(url, "SELECT current_user || '@' || current_database()")).toEqual(['tenggat@tenggat']);
  expect(await ask(url, 'SELECT rolsuper FROM pg_roles WHERE rolname = current_user')).toEqual([false]);
  expect(
    await ask(url, 'SELECT concat(pg_encoding_to_char(encoding), datlocprovider, datlocale) FROM pg_database'),
  ).toEqual(Array(4).fill('UTF8bC.UTF-8'));
  for (const [name, value] of Object.entries({
    fsync: 'on',
    synchronous_commit: 'on',
    data_checksums: 'on',
    listen_addresses: '127.0.0.1',
    TimeZone: 'UTC',
  })) {
    expect([name, ...(await ask(url, `SHOW ${name}`))]).toEqual([name, value]);
  }
  expect(await readFile(join(dataDir, 'postgres.log'), 'utf8')).not.toContain('listening on Unix socket');
  if (isRoot) expect(readFileSync(`/proc/${pid}/status`, 'utf8')).toMatch(/^Uid:\t65534\t/m);
});

test('nobody logs in without the password, which only a file of mode 0600 holds', async () => {
  const dataDir = await privateFolder();
  const { url, pid } = await started({ dataDir });
  const secret = (await readFile(join(dataDir, 'secret'), 'utf8')).trim();
  const { password } = new URL(url);

  await expect(ask(url.replace(password, 'wrong'), 'SELECT 1')).rejects.toMatchObject({ code: '28P01' });
  await expect(ask(url.replace('//tenggat:', '//postgres:'), 'SELECT 1')).rejects.toMatchObject({ code: '28P01' });
  expect((await stat(join(dataDir, 'secret'))).mode & 0o777).toBe(0o600);
  const seen = readFileSync(`/proc/${pid}/cmdline`, 'utf8') + (await readFile(join(dataDir, 'postgres.log'), 'utf8'));
  expect(seen).not.toContain(password);
  expect(seen).not.toContain(secret);
});

test('a refused row leaves no value of it in the log', async () => {
  const dataDir = await privateFolder();
  const { url } = await started({ dataDir });
  await ask(url, "CREATE TABLE t (nik text PRIMARY KEY); INSERT INTO t VALUES ('3171234567890001')").catch(() => {});

  await expect(ask(url, "INSERT INTO t VALUES ('3171234567890001')")).rejects.toMatchObject({ code: '23505' });

  const log = await readFile(join(dataDir, 'postgres.log'), 'utf8');
  expect(log).toContain('duplicate key');
  expect(log).not.toContain('3171234567890001');
});

test('rows committed before the server was killed outright are there after the restart, on the same port', async () => {
  const dataDir = await privateFolder();
  const first = await started({ dataDir });
  await ask(first.url, 'CREATE TABLE ledger (n int)');
  await ask(first.url, 'INSERT INTO ledger SELECT generate_series(1, 1000)');

  process.kill(first.pid, 'SIGKILL');
  expect(await first.exited).toEqual({ code: null, signal: 'SIGKILL' });
  const second = await started({ dataDir });

  expect(await ask(second.url, 'SELECT count(*)::int FROM ledger')).toEqual([1000]);
  expect(second.url).toBe(first.url);
});

test('under supervision it comes back by itself after being killed', async () => {
  const dataDir = await privateFolder();
  const back = Promise.withResolvers<void>();
  let starts = 0;
  const supervisor = await supervise(
    [{ name: 'postgres', start: () => startPostgres({ dataDir }), ready: async () => {} }],
    { onEvent: ({ type }) => void (type === 'ready' && ++starts === 2 && back.resolve()) },
  );
  onTestFinished(() => supervisor.stop());

  process.kill(supervisor.pidOf('postgres')!, 'SIGKILL');

  await back.promise;
});

test('a busy remembered port is replaced, a busy port that was asked for is refused', async () => {
  const dataDir = await privateFolder();
  const first = await started({ dataDir });
  await first.stop();
  const other = createServer().listen(first.port, '127.0.0.1');
  await once(other, 'listening');
  onTestFinished(() => void other.close());

  await expect(startPostgres({ dataDir, port: first.port })).rejects.toMatchObject({ code: 'POSTGRES_PORT_TAKEN' });
  const second = await started({ dataDir });

  expect(second.port).not.toBe(first.port);
});

test('an initialisation that was interrupted is made again', async () => {
  const dataDir = await privateFolder();
  await prepare(await placeOf(dataDir));
  const { home } = await placeOf(dataDir);
  await mkdir(join(home, 'data.new'));
  await writeFile(join(home, 'data.new', 'PG_VERSION'), '18');

  const { url } = await started({ dataDir });

  expect(await ask(url, 'SELECT 1')).toEqual([1]);
});

test('a lost password file is reported, and the data are kept', async () => {
  const dataDir = await privateFolder();
  await (await started({ dataDir })).stop();
  await rm(join(dataDir, 'secret'));

  await expect(startPostgres({ dataDir })).rejects.toMatchObject({ code: 'POSTGRES_SECRET_MISSING' });

  expect(existsSync((await placeOf(dataDir)).data)).toBe(true);
});
