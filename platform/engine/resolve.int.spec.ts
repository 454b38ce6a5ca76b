import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chmod, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { gzipSync } from 'node:zlib';
import { beforeEach, describe, expect, onTestFinished, test } from 'vitest';
import { startTime } from '../process/process-table.ts';
import { builtPath } from './cache.ts';
import { describeEngine } from './describe.ts';
import { launcherSource } from './launcher-source.ts';
import type { CliSource } from './official-cli.ts';
import { type ResolveOptions, resolveEngine } from './resolve.ts';

/** No digest is pinned: as on a machine for which there is no download. */
const NO_CLI: CliSource = { base: 'http://127.0.0.1:1', sha256: undefined };
let dir: string;
let bin: string;
let launcher: string;
let env: NodeJS.ProcessEnv;
let options: ResolveOptions;

beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'tenggat-resolve-'));
  onTestFinished(() => rm(dir, { recursive: true }));
  bin = join(dir, 'bin');
  launcher = join(dir, 'launcher');
  await mkdir(bin);
  await mkdir(launcher);
  await writeFile(join(launcher, 'go.mod'), 'module x\n\ngo 1.26.8\n\nrequire go.temporal.io/server v1.32.1\n');
  await writeFile(join(launcher, 'main.go'), 'package main\n');
  env = { PATH: bin, TENGGAT_CACHE_DIR: join(dir, 'cache') };
  options = { env, launcher, cli: NO_CLI };
});

describe('which engine is used', () => {
  test('the server at TEMPORAL_ADDRESS, before anything else', async () => {
    await temporal(bin, '1.32.0');
    env.TEMPORAL_ADDRESS = ' db.example:7233 ';
    expect(await resolveEngine(options)).toEqual({ route: 'address', address: 'db.example:7233' });
  });

  test('temporal on PATH, when its server is new enough', async () => {
    await temporal(bin, '1.32.0');
    await go('1.26.8');
    expect(await resolveEngine(options)).toMatchObject({ route: 'path', binary: 'temporal', serverVersion: '1.32.0' });
  });

  test('not a temporal on PATH with an older server', async () => {
    await temporal(bin, '1.31.3');
    await go('1.26.8');
    expect(await resolveEngine(options)).toMatchObject({ route: 'build' });
  });

  test('the binary of the last build, without building again', async () => {
    await go('1.26.8');
    const first = await resolveEngine(options);
    const second = await resolveEngine(options);
    expect([first.route, second.route]).toEqual(['build', 'cache']);
    expect(await builds()).toBe(1);
  });

  test('the kept binary at once, while somebody else is preparing another', async () => {
    await go('1.26.8');
    await resolveEngine(options);
    const preparing = { id: 'theirs', pid: process.pid, born: startTime(process.pid), host: hostname() };
    await writeFile(join(dir, 'cache/engine/prepare.lock'), JSON.stringify(preparing));
    expect((await resolveEngine(options)).route).toBe('cache');
  });

  test('a new build, when the launcher changed', async () => {
    await go('1.26.8');
    await resolveEngine(options);
    await writeFile(join(launcher, 'main.go'), 'package main // changed\n');
    expect((await resolveEngine(options)).route).toBe('build');
    expect(await builds()).toBe(2);
  });

  test('a new build, when the kept binary does not run', async () => {
    await go('1.26.8');
    await mkdir(join(dir, 'cache/engine'), { recursive: true });
    await writeFile(builtPath(env, await launcherSource(launcher)), 'half', { mode: 0o755 });
    expect((await resolveEngine(options)).route).toBe('build');
  });

  test('the official CLI, when its digest is right; the next time it is kept', async () => {
    const cli = await release(tarOf('temporal', script("console.log('temporal version 1.9.1 (Server 1.32.0, UI 2)')")));
    expect((await resolveEngine({ ...options, cli })).route).toBe('download');
    expect((await resolveEngine({ ...options, cli })).route).toBe('cache');
  });

  test('not a download whose digest is wrong', async () => {
    const cli = await release(tarOf('temporal', script("console.log('temporal version 1.9.1 (Server 1.32.0, UI 2)')")));
    await go('1.26.8');
    const engine = await resolveEngine({ ...options, cli: { ...cli, sha256: '0'.repeat(64) } });
    expect(engine.route).toBe('build');
    expect((await readdir(join(dir, 'cache/engine'))).filter((name) => name.startsWith('temporal-cli'))).toEqual([]);
  });

  test('a build, when the download cannot be reached', async () => {
    await go('1.26.8');
    const unreachable = { base: 'http://127.0.0.1:1', sha256: '0'.repeat(64) };
    expect((await resolveEngine({ ...options, cli: unreachable })).route).toBe('build');
  });
});

describe('when there is none', () => {
  test('without Go, every way is named', async () => {
    await expect(resolveEngine(options)).rejects.toMatchObject({
      code: 'ENGINE_NO_GO',
      message: expect.stringMatching(/TEMPORAL_ADDRESS.*Temporal CLI.*Go 1\.26\.8/),
    });
  });

  test('with an old Go that may not fetch a newer one, both versions are named', async () => {
    await go('1.24.2');
    await expect(resolveEngine(options)).rejects.toMatchObject({
      code: 'ENGINE_GO_TOO_OLD',
      message: expect.stringMatching(/1\.24\.2.*1\.26\.8.*TEMPORAL_ADDRESS/),
    });
  });

  test('an old Go that may fetch a newer one builds', async () => {
    await go('1.24.2', 'auto');
    expect((await resolveEngine(options)).route).toBe('build');
  });

  test('a build that breaks leaves no binary, and the next one works', async () => {
    await go('1.26.8', 'local', "console.error('./main.go:1:1: syntax error'); process.exit(1)");
    await expect(resolveEngine(options)).rejects.toMatchObject({ code: 'ENGINE_BUILD_FAILED' });
    expect(await readdir(join(dir, 'cache/engine'))).toEqual([]);
    await go('1.26.8');
    expect((await resolveEngine(options)).route).toBe('build');
  });
});

test('two processes that need an engine at once build it once', async () => {
  await go('1.26.8', 'local', 'const until = Date.now() + 500; while (Date.now() < until);');
  const routes = await Promise.all([inAnotherProcess(), inAnotherProcess()]);
  expect(routes.sort()).toEqual(['build', 'cache']);
  expect(await builds()).toBe(1);
});

test('a process killed while it builds does not keep the next one from building', async () => {
  await go('1.26.8', 'local', 'setInterval(() => {}, 1000); return;');
  const killed = anotherProcess();
  await until(async () => (await builds()) === 1);
  killed.kill('SIGKILL');
  await new Promise((resolve) => killed.once('exit', resolve));
  await go('1.26.8');

  expect((await resolveEngine(options)).route).toBe('build');
  expect(await readdir(join(dir, 'cache/engine'))).toHaveLength(1);
});

describe('what doctor says', () => {
  test('with nothing there: unavailable, and every way to change that', async () => {
    const said = await describeEngine(options);
    expect(said.available).toBe(false);
    expect(said.advice).toContain('TEMPORAL_ADDRESS');
    expect(said.ways.map(({ found }) => found)).toEqual([false, false, false, false, false]);
  });

  test('with an old temporal and Go: a build, and why not the former; nothing is built', async () => {
    await temporal(bin, '1.29.1');
    await go('1.26.8');
    const said = await describeEngine(options);
    expect(said).toMatchObject({ available: true, advice: undefined });
    expect(said.summary).toContain('Go 1.26.8');
    expect(said.ways[1]?.note).toContain('1.29.1');
    expect(await builds()).toBe(0);
  });

  test('with only a possible download: nobody can tell yet', async () => {
    const said = await describeEngine({ ...options, cli: { base: 'http://127.0.0.1:1', sha256: '0'.repeat(64) } });
    expect(said.available).toBeUndefined();
  });
});

/** A program that needs nothing on PATH. */
function script(body: string): string {
  return `#!${process.execPath}\n(() => { ${body} })();\n`;
}

async function program(path: string, body: string): Promise<void> {
  await writeFile(path, script(body));
  await chmod(path, 0o755);
}

function temporal(where: string, server: string): Promise<void> {
  return program(join(where, 'temporal'), `console.log('temporal version 1.0.0 (Server ${server}, UI 2.1.0)')`);
}

/** A Go whose build writes a program that says it is our engine, after `first`, and notes that it ran. */
function go(version: string, toolchain = 'local', first = ''): Promise<void> {
  const engine = script("console.log('tenggat-engine version 1 (Server 1.32.1, UI 2.54.1)')");
  return program(
    join(bin, 'go'),
    `const fs = process.getBuiltinModule('node:fs');
    const [verb, ...args] = process.argv.slice(2);
    if (verb === 'env') console.log('go${version}\\n${toolchain}');
    if (verb === 'list') console.log('a\\nb');
    if (verb !== 'build') return;
    fs.appendFileSync(${JSON.stringify(join(dir, 'builds'))}, 'x');
    const out = args[args.indexOf('-o') + 1];
    fs.writeFileSync(out, 'half');
    ${first}
    fs.writeFileSync(out, ${JSON.stringify(engine)});`,
  );
}

async function builds(): Promise<number> {
  return (await readFile(join(dir, 'builds'), 'utf8').catch(() => '')).length;
}

function anotherProcess() {
  const code = `const { resolveEngine } = await import(${JSON.stringify(new URL('./resolve.ts', import.meta.url).href)});
    console.log((await resolveEngine(${JSON.stringify({ launcher, cli: NO_CLI })})).route);`;
  return spawn(process.execPath, ['--input-type=module', '-e', code], { env, stdio: ['ignore', 'pipe', 'inherit'] });
}

async function inAnotherProcess(): Promise<string> {
  return (await text(anotherProcess().stdout)).trim();
}

async function until(happened: () => Promise<boolean>): Promise<void> {
  while (!(await happened())) await new Promise(setImmediate);
}

/** A server that has this archive as the release for any machine. */
async function release(tar: Buffer): Promise<CliSource> {
  const archive = gzipSync(tar);
  const server = createServer((_request, response) => response.end(archive)).listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  onTestFinished(() => void server.close());
  const { port } = server.address() as { port: number };
  return { base: `http://127.0.0.1:${port}`, sha256: createHash('sha256').update(archive).digest('hex') };
}

function tarOf(name: string, content: string): Buffer {
  const entry = (entryName: string, body: string) => {
    const header = Buffer.alloc(512);
    header.write(entryName, 0);
    header.write(`${body.length.toString(8).padStart(11, '0')}\0`, 124);
    header.write('0', 156);
    return Buffer.concat([header, Buffer.from(body), Buffer.alloc((512 - (body.length % 512)) % 512)]);
  };
  return Buffer.concat([entry('LICENSE', 'MIT'), entry(name, content), Buffer.alloc(1024)]);
}
