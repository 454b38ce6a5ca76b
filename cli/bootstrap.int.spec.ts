import { type ChildProcess, spawn } from 'node:child_process';
import { cp, mkdir, mkdtemp, readFile, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const isAlive = (pid: number) => {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
};

/** Stands in for npm: notes each call, then does what FAKE_NPM says. */
const NPM = `
import { appendFileSync, mkdirSync, rmSync } from 'node:fs';
appendFileSync('calls', process.argv.slice(2, 3) + '\\n');
rmSync('node_modules', { recursive: true, force: true });
if (process.env.FAKE_NPM === 'offline') { console.error('npm error code ENOTFOUND'); process.exit(1); }
if (process.env.FAKE_NPM === 'hang') { console.log('npm ' + process.pid); setInterval(() => {}, 1000); }
else setTimeout(() => mkdirSync('node_modules'), 500);
`;

/** Stands in for Tenggat: says who it is, and ends on SIGTERM with a code of its own. */
const MAIN = `
process.on('SIGTERM', () => { console.log('terminated'); process.exit(7); });
if (process.argv[2] === 'stay') setInterval(() => {}, 1000);
console.log('main ' + process.versions.node + ' ' + process.argv.slice(2).join(' '));
`;

let project: string;
const running: ChildProcess[] = [];

beforeEach(async () => {
  project = await mkdtemp(join(tmpdir(), 'tenggat-bootstrap-'));
  for (const path of ['cli/bootstrap.mjs', 'cli/bootstrap', 'platform/process/tether.mjs']) {
    await cp(join(ROOT, path), join(project, path), { recursive: true });
  }
  await writeFile(join(project, 'package.json'), JSON.stringify({ type: 'module' }));
  await writeFile(
    join(project, 'package-lock.json'),
    JSON.stringify({ packages: { '': {}, 'node_modules/a': { version: '1.0.0' } } }),
  );
  await writeFile(join(project, 'npm-cli.js'), NPM);
  await writeFile(join(project, 'cli', 'main.ts'), MAIN);
});

afterEach(async () => {
  for (const child of running.splice(0)) child.kill('SIGKILL');
  await rm(project, { recursive: true, force: true });
});

/** Starts the way in; `said(pattern)` resolves once its output matches, `ended` with its exit code and all it said. */
function bootstrap(args: string[] = [], env: NodeJS.ProcessEnv = {}) {
  const child = spawn(process.execPath, [join(project, 'cli', 'bootstrap.mjs'), ...args], {
    env: { ...process.env, npm_execpath: join(project, 'npm-cli.js'), ...env },
  });
  running.push(child);
  let output = '';
  const waiting = new Set<() => void>();
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      output += text;
      for (const look of waiting) look();
    });
  }
  const said = (pattern: RegExp) =>
    new Promise<string[]>((resolve) => {
      const look = () => {
        const match = pattern.exec(output);
        if (match !== null) resolve([...match]);
      };
      waiting.add(look);
      look();
    });
  const ended = new Promise<{ code: number | null; output: string }>((resolve) => {
    child.once('close', (code) => resolve({ code, output }));
  });
  return { child, said, ended };
}

const calls = async () => (await readFile(join(project, 'calls'), 'utf8').catch(() => '')).split('\n').length - 1;

describe('installing', () => {
  it('happens once, then the command runs with its arguments on Node 24', async () => {
    const first = await bootstrap(['hello', 'there']).ended;
    const second = await bootstrap(['again']).ended;

    expect(first.output).toMatch(/Memasang paket[\s\S]*Paket terpasang[\s\S]*main 24\.\S+ hello there/);
    expect(first.code).toBe(0);
    expect(second.output).not.toMatch('Memasang');
    expect(await calls()).toBe(1);
  });

  it('happens once when two start at the same time', async () => {
    const both = await Promise.all([bootstrap(['one']).ended, bootstrap(['two']).ended]);

    expect(both.map(({ code }) => code)).toEqual([0, 0]);
    expect(await calls()).toBe(1);
  });

  it('happens again once the lock file has changed', async () => {
    await bootstrap().ended;
    await writeFile(join(project, 'package-lock.json'), JSON.stringify({ packages: { '': {} } }));
    await bootstrap().ended;

    expect(await calls()).toBe(2);
  });

  it('is left out where somebody ran npm ci already', async () => {
    await mkdir(join(project, 'node_modules'));
    const installed = JSON.stringify({ packages: { 'node_modules/a': { version: '1.0.0' } } });
    await writeFile(join(project, 'node_modules', '.package-lock.json'), installed);

    expect((await bootstrap().ended).code).toBe(0);
    expect(await calls()).toBe(0);
  });

  it('is not left out where another version is installed', async () => {
    await mkdir(join(project, 'node_modules'));
    const installed = JSON.stringify({ packages: { 'node_modules/a': { version: '0.9.0' } } });
    await writeFile(join(project, 'node_modules', '.package-lock.json'), installed);
    await bootstrap().ended;

    expect(await calls()).toBe(1);
  });

  it('without a network says so in one sentence', async () => {
    const { code, output } = await bootstrap([], { FAKE_NPM: 'offline' }).ended;

    expect(code).toBe(1);
    expect(output).toMatch(/^INSTALL_NO_NETWORK: .*jaringan tidak terjangkau.*\n$/m);
    expect(output).not.toMatch(/at .*\.mjs/);
  });

  it('that is interrupted ends npm too and is made good by the next start', async () => {
    const { child, said, ended } = bootstrap([], { FAKE_NPM: 'hang' });
    const npm = Number((await said(/npm (\d+)/))[1]);
    child.kill('SIGTERM');

    expect((await ended).output).toMatch('INSTALL_STOPPED');
    expect(isAlive(npm)).toBe(false);
    expect((await bootstrap(['next']).ended).output).toMatch(/Memasang[\s\S]*main/);
  });

  it('waits for another installation, and takes over from one that was killed', async () => {
    const lock = join(project, '.tenggat', 'install.lock');
    await mkdir(join(project, '.tenggat'));
    await writeFile(lock, '');
    const { said, ended } = bootstrap();
    await said(/Proses lain sedang memasang/);
    expect(await calls()).toBe(0);
    await utimes(lock, new Date(0), new Date(0));

    expect((await ended).code).toBe(0);
    expect(await calls()).toBe(1);
    await expect(stat(lock)).rejects.toThrow('ENOENT');
  });
});

describe.skipIf(process.platform === 'win32')('a signal', () => {
  it('reaches the command, whose exit code is ours', async () => {
    const { child, said, ended } = bootstrap(['stay']);
    await said(/main/);
    child.kill('SIGTERM');

    expect(await ended).toMatchObject({ code: 7, output: expect.stringContaining('terminated') });
  });

  it('that kills us ends the command too', async () => {
    const { child, said, ended } = bootstrap(['stay']);
    await said(/main/);
    child.kill('SIGKILL');

    // The command shares our output, which closes only once both have ended.
    expect((await ended).output).toMatch('terminated');
  });
});
