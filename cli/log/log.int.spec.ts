import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { appendFile, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { folderArchive } from '../../audit/archive/folder.ts';
import { publish } from '../../audit/log/keeper.ts';
import { type NoteSigner, noteSigner, signingKeyFrom } from '../../audit/log/note.ts';
import { type Registry, startRegistry } from '../../audit/testing/log-fixture.ts';
import { tenggat } from '../law/testing/tenggat.ts';

const MAIN = fileURLToPath(new URL('../main.ts', import.meta.url));
let folder: string;
let registry: Registry;
let witness: ChildProcess;
let env: Record<string, string>;
const file = (name: string) => join(folder, name);
const keyFile = () => file('log-key');
const keys = async (): Promise<readonly NoteSigner[]> =>
  (await readFile(keyFile(), 'utf8'))
    .trim()
    .split('\n')
    .map((line) => signingKeyFrom(line)!)
    .map(({ name, key }) => noteSigner(name, key));
const newKey = async (name: string) => (await tenggat(['log', 'new-key', name])).stdout;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tenggat-log-'));
  await writeFile(keyFile(), await newKey('bukti.example'));
  await writeFile(file('witness-key'), await newKey('saksi.example'));
  const started = await startWitness();
  registry = await startRegistry();
  env = {
    DATABASE_URL: registry.url,
    TENGGAT_ARCHIVE: file('archive'),
    TENGGAT_LOG_KEY_FILE: keyFile(),
    TENGGAT_WITNESSES: `${started.url} ${started.key}`,
  };
});
afterAll(async () => {
  if (witness?.exitCode === null) {
    const exited = once(witness, 'exit');
    witness.kill('SIGTERM');
    expect(await exited).toEqual([0, null]);
  }
  await registry?.end();
  await rm(folder, { recursive: true, force: true });
});

/** A witness as a process of its own; answers what it says of itself when it listens. */
async function startWitness(): Promise<{ url: string; key: string }> {
  witness = spawn(process.execPath, [MAIN, 'witness'], {
    env: {
      TENGGAT_WITNESS_KEY_FILE: file('witness-key'),
      TENGGAT_WITNESS_LOGS: (await keys()).map(({ told }) => told).join('\n'),
      TENGGAT_WITNESS_STATE: file('witness'),
      WITNESS_PORT: '0',
    },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const [line] = await once(createInterface({ input: witness.stderr! }), 'line');
  return JSON.parse(line);
}

const publishing = async () =>
  publish({ db: registry.db, archive: folderArchive(file('archive')), signers: await keys() });

describe('tenggat log', () => {
  it('says that there is no log yet', async () => {
    const { code, stdout } = await tenggat(['log', 'verify'], env);
    expect([code, stdout]).toEqual([0, 'Log bukti belum menunjukkan checkpoint.\n']);
  });

  it('changes no key for none', async () => {
    await registry.add(0, 5);
    const { code, stderr } = await tenggat(['log', 'rotate-key'], env);
    expect(code).toBe(1);
    expect(stderr).toMatch(/^LOG_KEY_NOT_NEW: /);
  });

  it('hands over to a new key: old, new and witness sign the head that says so', async () => {
    await appendFile(keyFile(), await newKey('bukti.example'));
    const { code, stdout, stderr } = await tenggat(['log', 'rotate-key'], env);
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout).toContain((await keys())[1]!.told);
    const note = await readFile(file('archive/log/checkpoint'), 'utf8');
    expect(note.split('\n').filter((line) => line.startsWith('— bukti.example '))).toHaveLength(2);
    expect(note.split('\n').filter((line) => line.startsWith('— saksi.example '))).toHaveLength(1);
  });

  it('holds the whole log against the head, and that against another one', async () => {
    await writeFile(file('reader'), await readFile(file('archive/log/checkpoint')));
    await registry.add(5, 400);
    await publishing();
    const { code, stdout } = await tenggat(['log', 'verify', '--with', file('reader')], env);
    expect(code).toBe(0);
    expect(stdout).toMatch(/Log bukti utuh: 402 daun/);
    expect(stdout).toMatch(/dari pohon yang sama/);
  });

  it('does not take a lost key for lost while it is there, and replaces one that is', async () => {
    await appendFile(keyFile(), await newKey('bukti.example'));
    expect((await tenggat(['log', 'replace-lost-key'], env)).stderr).toMatch(/^LOG_KEY_NOT_LOST: /);
    const [, second = '', third = ''] = (await readFile(keyFile(), 'utf8')).trim().split('\n');
    await writeFile(keyFile(), `${third}\n`);
    await registry.add(400, 410);
    await expect(publishing()).rejects.toMatchObject({ code: 'LOG_KEY_MISSING' });
    const { code, stdout } = await tenggat(['log', 'replace-lost-key'], env);
    expect(code).toBe(0);
    // The witness was not told of the new key.
    expect(stdout).toContain('WITNESS_REFUSED: ');
    const { stdout: verified } = await tenggat(['log', 'verify'], env);
    expect(verified).toContain('menggantikan kunci yang hilang');
    expect(verified).not.toContain(second);
  });

  it('names what is damaged', async () => {
    const tile = file('archive/log/tile/0/000');
    const bytes = await readFile(tile);
    bytes[3]! ^= 1;
    await writeFile(tile, bytes);
    const { code, stdout, stderr } = await tenggat(['log', 'verify'], env);
    expect(code).toBe(1);
    expect(stdout).toContain('Rusak: log/tile/0/000\n');
    expect(stderr).toMatch(/^LOG_TREE_DAMAGED: /);
    bytes[3]! ^= 1;
    await writeFile(tile, bytes);
  });

  it('says that the log is forked where a reader was shown another tree', async () => {
    const shown = folderArchive(file('archive'));
    const other = folderArchive(file('other'));
    await registry.cutAt(0);
    await registry.add(0, 20, 'forged');
    await publish({ db: registry.db, archive: other, signers: await keys() });
    expect(await shown.read('log/checkpoint')).toBeDefined();
    const { code, stderr } = await tenggat(['log', 'verify', '--with', file('other/log/checkpoint')], env);
    expect(code).toBe(1);
    expect(stderr).toMatch(/^LOG_FORKED: /);
  });
});
