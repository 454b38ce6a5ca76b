import { execFile, spawn } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { Client, Connection } from '@temporalio/client';
import { optionalTsToMs } from '@temporalio/common/lib/time.js';
import { DefaultLogger, NativeConnection, Runtime, Worker } from '@temporalio/worker';
import { beforeAll, describe, expect, onTestFinished, test, vi } from 'vitest';
import { isRunning } from '../process/process-table.ts';
import { isAtWork } from './at-work.ts';
import { type Engine, resolveEngine } from './resolve.ts';
import { type RunningEngine, type StartOptions, startEngine } from './start.ts';
import { advance, probeVirtualTime, workflowNow } from './virtual-time.ts';

const DAY = 86_400_000;
const namespace = 'tenggat-test';
let engine: Engine;

beforeAll(async () => {
  Runtime.install({ logger: new DefaultLogger('WARN') });
  engine = await resolveEngine({ onProgress: (text) => console.log(text) });
}, 15 * 60_000);

describe('in memory', { timeout: 60_000 }, () => {
  test('a workflow advanced by 15 days has fired its first timer at its own time and not the second', async () => {
    const { connection, client } = await connected(await started());
    const handle = await withWorker(client, async () => {
      const run = await client.workflow.start('twoTimers', { taskQueue: 'q', workflowId: 'w' });
      const from = await workflowNow(connection, { namespace, workflowId: 'w' });
      const to = { namespace, workflowId: 'w' };
      const { now: reached } = await advance(connection, { ...to, by: 15 * DAY, id: 'a' });

      expect(reached - from).toBeGreaterThanOrEqual(15 * DAY);
      expect(reached - from).toBeLessThan(15 * DAY + 60_000);
      expect(await workflowNow(connection, to)).toBeGreaterThanOrEqual(reached);

      // The same advance asked for again changes nothing; another one fires the second timer and meets the end.
      expect(await advance(connection, { ...to, by: 15 * DAY, id: 'a' })).toEqual({ now: reached, ended: false });
      const last = await advance(connection, { ...to, by: (before) => (before === 'a' ? 6 : 0) * DAY, id: 'b' });
      expect(last.ended).toBe(true);
      expect(Math.round((last.now - from) / DAY)).toBe(20);
      const [first, second] = (await run.result()) as [number, number];
      expect(Math.round((first - from) / DAY)).toBe(10);
      expect(Math.round((second - from) / DAY)).toBe(20);
      expect(await advance(connection, { ...to, by: DAY, id: 'c' })).toEqual(last);
      return run;
    });
    expect((await handle.describe()).status.name).toBe('COMPLETED');
  });

  test('a workflow is at work until what it heard has had its consequences, or fails again and again', async () => {
    const { connection, client } = await connected(await started());
    const start = (type: string) => client.workflow.start(type, { taskQueue: 'q', workflowId: type });
    const atWork = (workflowId: string) => isAtWork(connection, namespace, workflowId);
    const handle = await start('counter');
    // Nobody works on it yet.
    expect(await atWork('counter')).toBe(true);
    expect(await atWork('none')).toBe(false);
    let go = () => {};
    const away = new Promise<void>((resolve) => {
      go = resolve;
    });
    const seen: boolean[] = [];
    const goOut = async () => {
      seen.push(await atWork('errand'));
      if (seen.length === 2) go();
      throw new Error('nobody there');
    };
    await withWorker(
      client,
      async () => {
        await start('errand');
        await away;
        await vi.waitFor(async () => expect(await atWork('errand')).toBe(false), 10_000);
        await vi.waitFor(async () => expect(await atWork('counter')).toBe(false), 10_000);
        await handle.signal('end');
        await handle.result();
        expect(await atWork('counter')).toBe(false);
      },
      { goOut },
    );
    // At the first attempt, and at the second that came soon after.
    expect(seen).toEqual([true, true]);
  });

  test('closed runs are kept for ten years and search attributes are known', async () => {
    const { connection } = await connected(await started({ searchAttributes: { TenggatCase: 'Keyword' } }));

    const { config } = await connection.workflowService.describeNamespace({ namespace });
    const { customAttributes } = await connection.operatorService.listSearchAttributes({ namespace });

    expect(optionalTsToMs(config?.workflowExecutionRetentionTtl)).toBe(3650 * DAY);
    expect(customAttributes).toHaveProperty('TenggatCase');
  });

  test('without virtual time the server refuses to move it', async () => {
    const { connection } = await connected(await started({ virtualTime: false }));

    await expect(probeVirtualTime(connection, namespace)).rejects.toMatchObject({ code: 'ENGINE_NO_VIRTUAL_TIME' });
  });

  test('advancing a workflow that does not exist says so', async () => {
    const { connection } = await connected(await started());

    await expect(advance(connection, { namespace, workflowId: 'none', by: DAY, id: 'x' })).rejects.toMatchObject({
      code: 'ENGINE_ADVANCE_FAILED',
    });
  });

  test('a taken port is named', async () => {
    const server = createServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => server.once('listening', resolve));
    onTestFinished(() => void server.close());
    const { port } = server.address() as { port: number };

    await expect(started({ port })).rejects.toMatchObject({
      code: 'ENGINE_PORT_TAKEN',
      message: expect.stringContaining(String(port)),
    });
  });

  test('a server that runs already is joined and left running', async () => {
    const first = await started();
    const joined = await started({ engine: { route: 'address', address: first.address }, namespace: 'another' });

    await joined.stop();

    expect(joined.pid).toBeUndefined();
    expect(isRunning(first.pid!)).toBe(true);
  });

  test('a server that does not answer is an error about TEMPORAL_ADDRESS', async () => {
    const nobody = { route: 'address', address: '127.0.0.1:1' } as const;
    await expect(started({ engine: nobody, readyWithinMs: 200 })).rejects.toMatchObject({ code: 'ENGINE_UNREACHABLE' });
  });
});

describe('an engine that does not come up', () => {
  test('silent: an error after the time it was given, and it is ended', async () => {
    const silent = await fake('setInterval(() => {}, 1000)');

    await expect(started({ engine: silent, readyWithinMs: 1_000 })).rejects.toMatchObject({ code: 'ENGINE_NOT_READY' });
    expect(isRunning(Number(await readFile(`${silent.binary}.pid`, 'utf8')))).toBe(false);
  });

  test('ended: an error at once, with its last words', async () => {
    const failing = await fake("console.error('something new'); process.exit(3)");

    await expect(started({ engine: failing })).rejects.toMatchObject({
      code: 'ENGINE_EXITED',
      message: expect.stringContaining('something new'),
    });
  });
});

describe('in a file', { timeout: 60_000 }, () => {
  test('a workflow goes on after the engine was killed outright', async () => {
    const dbFilename = join(await folder(), 'engine.db');
    const before = await started({ dbFilename });
    const { client } = await connected(before);
    await withWorker(client, async () => {
      const handle = await client.workflow.start('counter', { taskQueue: 'q', workflowId: 'c' });
      await handle.signal('add');
      await handle.query('count');
    });
    process.kill(before.pid!, 'SIGKILL');
    await before.ended;

    const after = await connected(await started({ dbFilename }));
    await withWorker(after.client, async () => {
      const handle = after.client.workflow.getHandle('c');
      await handle.signal('end');
      expect(await handle.result()).toBe(1);
    });
  });

  test('a search attribute that is new to an existing file is added, another type for it refused', async () => {
    const dbFilename = join(await folder(), 'engine.db');
    await (await started({ dbFilename, searchAttributes: { One: 'Keyword' } })).stop();
    const { connection } = await connected(
      await started({ dbFilename, searchAttributes: { One: 'Keyword', Two: 'Int' } }),
    );
    const { customAttributes } = await connection.operatorService.listSearchAttributes({ namespace });
    expect(Object.keys(customAttributes)).toEqual(expect.arrayContaining(['One', 'Two']));
    const { address } = connection.options;
    const other = { engine: { route: 'address', address } as const, searchAttributes: { One: 'Bool' } as const };
    await expect(started(other)).rejects.toMatchObject({ code: 'ENGINE_NAMESPACE' });
  });

  test('two starts at once on one file: one runs, and is still found as left over after the other failed', async () => {
    const dbFilename = join(await folder(), 'engine.db');
    const both = await Promise.allSettled([started({ dbFilename }), started({ dbFilename })]);
    const failed = both.find((result) => result.status === 'rejected');
    expect(both.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(failed?.reason).toMatchObject({ code: 'ENGINE_STORE_LOCKED' });

    await expect(started({ dbFilename })).rejects.toMatchObject({ message: expect.stringMatching(/proses \d+/) });
  });

  test('the engine of a killed process is ended by the next start on the same file', async () => {
    const dbFilename = join(await folder(), 'engine.db');
    const parent = await parentWithEngine(dbFilename);
    const watchers = await watchersOf(parent.pid);
    // Parent and watcher at once: nobody is left to end the engine.
    for (const pid of [...watchers, parent.pid]) process.kill(pid, 'SIGKILL');
    await parent.exited;
    expect(isRunning(parent.enginePid)).toBe(true);

    await started({ dbFilename });

    expect(isRunning(parent.enginePid)).toBe(false);
  });

  test('the engine of a living process is left alone', async () => {
    const dbFilename = join(await folder(), 'engine.db');
    const first = await started({ dbFilename });

    await expect(started({ dbFilename })).rejects.toMatchObject({ code: 'ENGINE_STORE_LOCKED' });
    expect(isRunning(first.pid!)).toBe(true);
  });
});

async function started(options: Partial<StartOptions> = {}): Promise<RunningEngine> {
  const running = await startEngine({ engine, namespace, virtualTime: true, ...options });
  onTestFinished(() => running.stop());
  return running;
}

async function connected({ address }: RunningEngine): Promise<{ connection: Connection; client: Client }> {
  const connection = await Connection.connect({ address });
  onTestFinished(() => connection.close());
  return { connection, client: new Client({ connection, namespace }) };
}

async function withWorker<T>(client: Client, work: () => Promise<T>, activities = {}): Promise<T> {
  const connection = await NativeConnection.connect({ address: (client.connection as Connection).options.address });
  try {
    const worker = await Worker.create({
      connection,
      namespace,
      taskQueue: 'q',
      activities,
      workflowsPath: fileURLToPath(new URL('./sleeper-fixture.ts', import.meta.url)),
    });
    return await worker.runUntil(work);
  } finally {
    await connection.close();
  }
}

async function folder(): Promise<string> {
  const dir = await mkdtemp(join(tmpdir(), 'tenggat-engine-'));
  onTestFinished(() => rm(dir, { recursive: true, force: true, maxRetries: 5 }));
  return dir;
}

/** A program in place of the engine; its process number is in the file beside it. */
async function fake(body: string): Promise<Extract<Engine, { binary: string }>> {
  const binary = join(await folder(), 'engine');
  const note = `process.getBuiltinModule('fs').writeFileSync(process.argv[1] + '.pid', String(process.pid));`;
  await writeFile(binary, `#!${process.execPath}\n${note} ${body}`, { mode: 0o755 });
  return { route: 'cache', binary, serverVersion: '1.32.1' };
}

async function parentWithEngine(
  dbFilename: string,
): Promise<{ pid: number; enginePid: number; exited: Promise<unknown> }> {
  const start = new URL('./start.ts', import.meta.url).href;
  const options = { engine, namespace, virtualTime: false, dbFilename };
  const script = `const { startEngine } = await import(${JSON.stringify(start)});
    const running = await startEngine(${JSON.stringify(options)}); console.log(running.pid); setInterval(() => {}, 1e6);`;
  const parent = spawn(process.execPath, ['--input-type=module', '-e', script], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const exited = new Promise((resolve) => parent.once('exit', resolve));
  const enginePid = await new Promise<number>((resolve, reject) => {
    createInterface({ input: parent.stdout }).once('line', (line) => resolve(Number(line)));
    parent.once('exit', () => reject(new Error('the parent ended before its engine was up')));
  });
  onTestFinished(() => {
    for (const pid of [parent.pid!, enginePid]) if (isRunning(pid)) process.kill(pid, 'SIGKILL');
  });
  return { pid: parent.pid!, enginePid, exited };
}

function watchersOf(pid: number): Promise<number[]> {
  return new Promise((resolve) => {
    execFile('ps', ['-o', 'pid=,command=', '--ppid', String(pid)], (_error, stdout) => {
      resolve(
        stdout
          .split('\n')
          .filter((line) => line.includes('tether.mjs'))
          .map((line) => Number.parseInt(line, 10)),
      );
    });
  });
}
