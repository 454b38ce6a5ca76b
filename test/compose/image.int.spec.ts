import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { newSigningKey } from '../../audit/log/note.ts';
import { resolveEngine } from '../../platform/engine/resolve.ts';
import { type RunningEngine, startEngine } from '../../platform/engine/start.ts';
import { removePostgres } from '../../platform/postgres/remove-postgres.ts';
import { type Postgres, startPostgres } from '../../platform/postgres/start-postgres.ts';
import { freePort } from '../../platform/process/free-port.ts';
import { below, composeConfig, findCompose } from './compose-config.ts';
import { ENTRYPOINT, imageEnv, layOutImage } from './image.ts';

/** Stands for the image, run without a container: its files, its packages, its commands with their settings. */
const compose = findCompose();
const running: ChildProcess[] = [];
let folder: string;
let image: string;
let postgres: Postgres;
let engine: RunningEngine;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tenggat-image-'));
  image = join(folder, 'app');
  await mkdir(join(folder, 'secrets'), { recursive: true });
  [postgres, engine] = await Promise.all([
    startPostgres({ dataDir: join(folder, 'postgres') }),
    resolveEngine().then((found) => startEngine({ engine: found, namespace: 'tenggat', virtualTime: false })),
    layOutImage(image),
  ]);
  await writeFile(join(folder, 'secrets', 'database_url'), postgres.url);
  await writeFile(join(folder, 'secrets', 'master_key'), 'ab'.repeat(32));
  await writeFile(join(folder, 'secrets', 'payload_keys'), `k1:${'cd'.repeat(32)}`);
  await writeFile(join(folder, 'secrets', 'log_key'), newSigningKey('log.tenggat.example'));
  for (const name of ['consumer_key', 'consumer_secret', 'sso_client_id', 'sso_username', 'sso_password']) {
    await writeFile(join(folder, 'secrets', `siasn_${name}`), 'x');
  }
  await run(['bundle'], imageEnv(image)).ended;
}, 900_000);

afterEach(() => {
  for (const child of running.splice(0)) child.kill('SIGKILL');
});

afterAll(async () => {
  await Promise.all([postgres?.stop(), engine?.stop()]);
  await removePostgres(join(folder, 'postgres'));
  await rm(folder, { recursive: true, force: true });
});

/** Starts the image with a command; nothing of our own environment reaches it. */
function run(command: string[], env: Record<string, string>) {
  const [, ...args] = [...ENTRYPOINT, ...command];
  const child = spawn(process.execPath, ['--preserve-symlinks', ...args], { cwd: image, env });
  running.push(child);
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      output += text;
    });
  }
  const ended = new Promise<{ code: number | null; output: string }>((resolve) => {
    child.once('close', (code) => resolve({ code, output }));
  });
  return { child, ended, output: () => output };
}

/** A service as docker-compose.yml would start it, its paths and addresses moved to this machine. */
function service(name: string, moved: Record<string, string> = {}) {
  const block = composeConfig(compose ?? []).file.service(name);
  const settings = below(block, 'environment').map((line) => {
    const [, key = '', value = ''] = /^(\w+): ["']?(.*?)["']?$/.exec(line) ?? [];
    return [key, value.replace('/run/secrets', join(folder, 'secrets')).replace('temporal:7233', engine.address)];
  });
  const command = below(block, 'command').map((line) => line.replace(/^- /, ''));
  const env = { ...imageEnv(image), ...Object.fromEntries(settings), ...moved } as Record<string, string>;
  return { command, env, start: () => run(command, env) };
}

/** Asks again until the answer is yes; the time limit is the test's. */
async function until(yes: () => Promise<boolean>, { ended, output }: ReturnType<typeof run>): Promise<void> {
  let over = false;
  void ended.then(() => {
    over = true;
  });
  while (!(await yes())) {
    if (over) throw new Error(`It ended instead of serving:\n${output()}`);
  }
}

describe('the image, with the packages of production only', { skip: compose === undefined && !process.env.CI }, () => {
  it('migrates a real PostgreSQL, and has nothing to do the second time', async () => {
    const first = await service('migrate').start().ended;
    const second = await service('migrate').start().ended;

    expect(first).toMatchObject({ code: 0, output: expect.stringContaining('Migrasi selesai: 0001') });
    expect(second).toMatchObject({ code: 0, output: expect.stringContaining('sudah dalam bentuk terbaru') });
  });

  it('says in one line that the database is away', async () => {
    await writeFile(join(folder, 'secrets', 'nowhere'), 'postgresql://tenggat:x@127.0.0.1:1/tenggat');
    const migrate = service('migrate', { DATABASE_URL_FILE: join(folder, 'secrets', 'nowhere') });
    const { code, output } = await migrate.start().ended;

    expect(code).toBe(1);
    expect(output).toMatch(/^DATABASE_UNREACHABLE: [^\n]+\n$/);
  });

  it('serves the API, which says when all behind it answers, and ends when asked to', async () => {
    const port = await freePort();
    const api = service('api', { API_PORT: String(port) }).start();
    await until(
      () =>
        fetch(`http://127.0.0.1:${port}/ready`).then(
          ({ ok }) => ok,
          () => false,
        ),
      api,
    );
    const health = await fetch(`http://127.0.0.1:${port}/health`);
    api.child.kill('SIGTERM');

    expect(health.status).toBe(200);
    expect((await api.ended).code).toBe(0);
  });

  it('runs the worker on the bundle of the image; its health check sees it serve; it ends when asked to', async () => {
    const { env, start } = service('worker');
    const serving = () => run(['worker', '--serving'], env).ended;
    const before = await serving();
    const worker = start();
    await until(async () => (await serving()).code === 0, worker);
    worker.child.kill('SIGTERM');
    const { digest } = JSON.parse(await readFile(join(image, 'dist', 'workflow-bundle.json'), 'utf8'));

    expect(before).toMatchObject({ code: 1, output: expect.stringMatching(/^WORKER_NOT_SERVING: [^\n]+\n$/) });
    expect(await worker.ended).toMatchObject({ code: 0, output: expect.stringContaining(digest) });
  });

  it('archives and signs as the archivist, which keeps the bundle of the image, and ends when asked to', async () => {
    const archivePath = join(folder, 'archive');
    const moved = { TENGGAT_ARCHIVE: archivePath, LOG_SIGN_SECONDS: '1' };
    const archivist = service('archivist', moved).start();
    const signed = () =>
      readFile(join(archivePath, 'log', 'checkpoint'), 'utf8').then(
        (note) => note.startsWith('log.tenggat.example\n'),
        () => false,
      );
    await until(signed, archivist);
    const { digest } = JSON.parse(await readFile(join(image, 'dist', 'workflow-bundle.json'), 'utf8'));
    const kept = join(archivePath, 'bundles', digest.slice(0, 2), `${digest}.key`);
    await until(async () => existsSync(kept), archivist);
    archivist.child.kill('SIGTERM');

    expect(await archivist.ended).toMatchObject({ code: 0, output: expect.not.stringContaining('step failed') });
  });

  it('audits by hand with the key that the log tells; its gate lets nothing through where nothing was archived', async () => {
    const moved = { TENGGAT_ARCHIVE: join(folder, 'archive') };
    const verified = await run(['log', 'verify'], service('archivist', moved).env).ended;
    const key = /log\.tenggat\.example\+[0-9a-f]{8}\+[\w+/=]+/.exec(verified.output)?.[0] ?? '';
    const { env } = service('archivist', { ...moved, TENGGAT_TRUSTED_LOG_KEYS: key });
    const all = await run(['audit', '--all'], env).ended;
    const gate = await run(['audit', 'gate'], env).ended;
    const trusting = await run(['audit', '--all'], service('archivist', moved).env).ended;

    expect(verified.code).toBe(0);
    expect(all).toMatchObject({ code: 0, output: expect.stringMatching(/lulus +\d/) });
    expect(gate).toMatchObject({ code: 2, output: expect.stringMatching(/^0 dari 0 riwayat .*\nTidak ada riwayat/) });
    expect(trusting).toMatchObject({
      code: 2,
      output: expect.stringMatching(/^CONFIG_INVALID: .*TENGGAT_TRUSTED_LOG_KEYS/),
    });
  });

  it('says in one line that the engine is away', async () => {
    const { code, output } = await service('worker', { TEMPORAL_ADDRESS: '127.0.0.1:1' }).start().ended;

    expect(code).toBe(1);
    expect(output).toMatch(/^ENGINE_UNREACHABLE: [^\n]*127\.0\.0\.1:1[^\n]*\n$/m);
  });
});
