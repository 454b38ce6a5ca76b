import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterEach, expect, test } from 'vitest';
import { inventPeople } from './people.ts';
import type { SiasnCredentials } from './secrets.ts';

const folder = mkdtempSync(join(tmpdir(), 'simulator-'));
const env = {
  SIMULATOR_PORT: '0',
  SIMULATOR_SEED: '7',
  SIMULATOR_PEOPLE: '500',
  SIMULATOR_STATE: join(folder, 'state.sqlite'),
  SIMULATOR_SECRETS: join(folder, 'secrets'),
};
let child: ChildProcess;

/** Starts the process and waits for the address in its log. */
async function start(): Promise<string> {
  child = spawn(process.execPath, [join(import.meta.dirname, 'main.ts')], { env, stdio: ['ignore', 'pipe', 'ignore'] });
  for await (const line of createInterface({ input: child.stdout! })) {
    if (line.startsWith('{')) return (JSON.parse(line) as { url: string }).url;
  }
  throw new Error('The simulator ended before it listened');
}

async function kill(): Promise<void> {
  const gone = once(child, 'exit');
  child.kill('SIGKILL');
  await gone;
}

const post = (url: string, body: unknown, headers = {}): Promise<Response> =>
  fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  });

afterEach(() => void child.kill('SIGKILL'));

test('a day of five hundred proposals survives a process killed as soon as it has answered', async () => {
  const first = await start();
  const now = Date.parse('2025-09-16T10:00:00+07:00');
  await post(`${first}/control/clock`, { now });
  const file = join(env.SIMULATOR_SECRETS, 'siasn-credentials.json');
  const { portalToken } = JSON.parse(readFileSync(file, 'utf8')) as SiasnCredentials;
  const rows = inventPeople(7, 500).map((person) => ({
    no_peserta: person.participantNumber,
    tgl_usulan: '2025-09-16',
  }));
  const res = await post(`${first}/portal/usulan`, { rows }, { authorization: `Bearer ${portalToken}` });
  const { diterima } = (await res.json()) as { diterima: number };
  await kill();

  const second = await start();
  const read = async (path: string) => (await fetch(second + path)).json();
  expect(diterima).toBeGreaterThan(490);
  expect(await read('/control/counts')).toMatchObject({ usulan: { total: diterima, doubles: 0 } });
  expect(await read('/control/clock')).toEqual({ now });
  expect(await read('/health')).toEqual({ status: 'ok', seed: 7, people: 500 });
});

test('a state file of another batch is refused by name', async () => {
  await start();
  await kill();
  const other = { ...env, SIMULATOR_PEOPLE: '40' };
  child = spawn(process.execPath, [join(import.meta.dirname, 'main.ts')], {
    env: other,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const said: string[] = [];
  for await (const line of createInterface({ input: child.stderr! })) said.push(line);
  expect(said.join('\n')).toContain('belongs to seed 7, 500 people');
});
