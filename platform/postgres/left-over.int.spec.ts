import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Client } from 'pg';
import { expect, onTestFinished, test } from 'vitest';
import { isRunning } from '../process/process-table.ts';
import { tethered } from '../process/tethered.ts';
import { placeOf } from './place.ts';
import { ask, privateFolder, started, startedElsewhere } from './postgres-fixture.ts';

test('the server shuts down properly when the process that started it is killed outright', async () => {
  const dataDir = await privateFolder();
  const elsewhere = await startedElsewhere(dataDir);

  elsewhere.process.kill('SIGKILL');

  while (isRunning(elsewhere.pid)) await pause(20);
  const log = await readFile(join(dataDir, 'postgres.log'), 'utf8');
  expect(log).toContain('received fast shutdown request');
  expect(log).toContain('database system is shut down');
});

test('a server that outlived its starter and its watcher is found, ended, and its rows kept', async () => {
  const dataDir = await privateFolder();
  const elsewhere = await startedElsewhere(dataDir);
  await ask(elsewhere.url, 'CREATE TABLE kept AS SELECT 42 AS n');
  // Stopped first, so that it cannot replace the watcher.
  elsewhere.process.kill('SIGSTOP');
  for (const pid of watchersOf(elsewhere.process.pid!)) process.kill(pid, 'SIGKILL');
  elsewhere.process.kill('SIGKILL');
  await once(elsewhere.process, 'exit');
  expect(isRunning(elsewhere.pid)).toBe(true);

  const { url, pid } = await started({ dataDir });

  expect(isRunning(elsewhere.pid)).toBe(false);
  expect(pid).not.toBe(elsewhere.pid);
  expect(await ask(url, 'SELECT n FROM kept')).toEqual([42]);
  expect(await readFile(join(dataDir, 'postgres.log'), 'utf8')).toContain('received fast shutdown request');
});

test('a process of a killed server that is still busy does not keep the next one from starting', async () => {
  const dataDir = await privateFolder();
  const first = await started({ dataDir });
  const client = new Client({ connectionString: first.url });
  client.on('error', () => {});
  await client.connect();
  const { rows } = await client.query<{ pid: number }>('SELECT pg_backend_pid() AS pid');
  const busy = client.query('SELECT count(*) FROM generate_series(1, 1e12)').catch(() => {});
  onTestFinished(async () => void (await busy));
  process.kill(first.pid, 'SIGKILL');
  await first.exited;
  expect(isRunning(rows[0]!.pid)).toBe(true);

  const second = await started({ dataDir });

  expect(isRunning(rows[0]!.pid)).toBe(false);
  expect(await ask(second.url, 'SELECT 1')).toEqual([1]);
});

test("a stale pid file with another living process's number is no obstacle, and that process lives on", async () => {
  const dataDir = await privateFolder();
  const first = await started({ dataDir });
  const { data, as } = await placeOf(dataDir);
  const file = await readFile(join(data, 'postmaster.pid'), 'utf8');
  await first.stop();
  const stranger = tethered('/bin/sleep', ['60'], { ...as });
  onTestFinished(() => stranger.stop());
  await writeFile(join(data, 'postmaster.pid'), file.replace(/^\d+/, String(stranger.pid)));

  const second = await started({ dataDir });

  expect(await ask(second.url, 'SELECT 1')).toEqual([1]);
  expect(isRunning(stranger.pid)).toBe(true);
});

function watchersOf(parent: number): number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((pid) => {
      try {
        const child = readFileSync(`/proc/${pid}/status`, 'utf8').includes(`\nPPid:\t${parent}\n`);
        return child && readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('tether.mjs');
      } catch {
        return false;
      }
    });
}
