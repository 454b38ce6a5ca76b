import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as pause } from 'node:timers/promises';
import { expect, onTestFinished, test } from 'vitest';
import { isRunning } from './process-table.ts';
import { tethered } from './tethered.ts';

const SLEEPER = ['-e', 'setInterval(() => {}, 1000)'];
/** Ignores every polite request to end, and says when it is ready to. */
const STUBBORN = [
  '-e',
  'for (const s of ["SIGTERM","SIGINT"]) process.on(s, () => {}); console.log("up"); setInterval(() => {}, 1000)',
];

test('a command ends when the process that started it is killed outright', async () => {
  const parent = await parentOf(SLEEPER);
  expect(isRunning(parent.child)).toBe(true);

  process.kill(parent.pid, 'SIGKILL');

  await gone(parent.child);
});

test('a command that ignores the request to end is killed after its grace', async () => {
  const parent = await parentOf(STUBBORN);

  process.kill(parent.pid, 'SIGKILL');

  await gone(parent.child);
});

test('a command still ends with its parent after its watcher was killed', async () => {
  const parent = await parentOf(SLEEPER);
  const [first] = watchersOf(parent.pid);
  process.kill(first!, 'SIGKILL');
  const second = await until(() => watchersOf(parent.pid).find((pid) => pid !== first));
  expect(second).not.toBe(first);

  process.kill(parent.pid, 'SIGKILL');

  await gone(parent.child);
});

test.skipIf(process.platform !== 'linux')(
  'a command ends whose parent was killed before it could say which it is',
  async () => {
    const parent = await scripted(`
    import { spawn } from 'node:child_process';
    import { watch } from ${JSON.stringify(new URL('./watcher.ts', import.meta.url).href)};
    watch({ mark: 'TENGGAT_TETHER=untold-' + process.pid, signal: 'SIGTERM', graceMs: 300 });
    const env = { TENGGAT_TETHER: 'untold-' + process.pid };
    const child = spawn(process.execPath, ${JSON.stringify(SLEEPER)}, { detached: true, stdio: 'ignore', env });
    console.log(child.pid);
    setInterval(() => {}, 1000);`);

    process.kill(parent.pid, 'SIGKILL');

    await gone(parent.child);
  },
);

test('stop() ends a stubborn command and what it started', async () => {
  let grandchild = 0;
  const up = Promise.withResolvers<void>();
  const script = `const c = require('child_process').spawn(process.execPath, ${JSON.stringify(STUBBORN)}, { stdio: ['ignore', 'pipe', 'ignore'] });
    c.stdout.once('data', () => console.log(c.pid)); process.on('SIGTERM', () => {});`;
  const command = tethered(process.execPath, ['-e', script], {
    onLine: (line) => {
      grandchild = Number(line);
      up.resolve();
    },
  });
  await up.promise;

  await command.stop({ graceMs: 100 });

  expect(await command.exited).toEqual({ code: null, signal: 'SIGKILL' });
  await gone(grandchild);
});

test('pid is the command itself, and its exit and last lines are reported', async () => {
  const dir = await mkdtemp(join(tmpdir(), 'tethered-'));
  onTestFinished(() => rm(dir, { recursive: true }));
  const lines: string[] = [];
  const logFile = join(dir, 'out.log');
  const command = tethered(process.execPath, ['-e', 'console.log(process.pid); process.exitCode = 3'], {
    logFile,
    onLine: (line) => lines.push(line),
  });

  expect(await command.exited).toEqual({ code: 3, signal: null });
  expect(lines).toEqual([String(command.pid)]);
  expect(await readFile(logFile, 'utf8')).toBe(`${command.pid}\n`);
});

test('a program that does not exist is refused with a code', () => {
  expect(() => tethered('/nonexistent/program', [])).toThrow(expect.objectContaining({ code: 'PROCESS_NOT_STARTED' }));
});

test.runIf(process.getuid?.() === 0)('as root the command may run as somebody else and still ends', async () => {
  const command = tethered('/bin/sleep', ['60'], { uid: 65534, gid: 65534 });
  expect(readFileSync(`/proc/${command.pid}/status`, 'utf8')).toMatch(/^Uid:\t65534\t65534/m);

  await command.stop();

  expect((await command.exited).signal).toBe('SIGTERM');
});

/** A process that tethers one command and reports its number once that runs. */
function parentOf(args: string[]): Promise<{ pid: number; child: number }> {
  return scripted(`import { tethered } from ${JSON.stringify(new URL('./tethered.ts', import.meta.url).href)};
    const c = tethered(process.execPath, ${JSON.stringify(args)}, { graceMs: 300${args === STUBBORN ? ', onLine: () => console.log(c.pid)' : ''} });
    ${args === STUBBORN ? '' : 'console.log(c.pid);'}`);
}

/** A process that runs this script, which reports the number of its command. */
async function scripted(script: string): Promise<{ pid: number; child: number }> {
  const parent = spawn(process.execPath, ['--input-type=module', '-e', script], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  onTestFinished(() => void parent.kill('SIGKILL'));
  const [line] = await once(createInterface({ input: parent.stdout }), 'line');
  return { pid: parent.pid!, child: Number(line) };
}

function watchersOf(parent: number): number[] {
  return readdirSync('/proc')
    .map(Number)
    .filter(
      (pid) => pid > 0 && statusOf(pid).includes(`\nPPid:\t${parent}\n`) && commandOf(pid).includes('tether.mjs'),
    );
}

const statusOf = (pid: number) => read(`/proc/${pid}/status`);
const commandOf = (pid: number) => read(`/proc/${pid}/cmdline`);

function read(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}

function gone(pid: number): Promise<true> {
  return until(() => !isRunning(pid) || undefined);
}

/** The kernel announces neither the end of a stranger's child nor a new one: ask again until it is so. */
async function until<T>(ask: () => T | undefined): Promise<T> {
  for (;;) {
    const answer = ask();
    if (answer !== undefined) return answer;
    await pause(20);
  }
}
