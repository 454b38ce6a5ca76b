import { spawnSync } from 'node:child_process';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { berkasOf, logKey } from '../audit/verifier/testing/berkas.ts';
import { verifierBundle } from './verifier-bundle.ts';

let folder: string;
let bundle: Awaited<ReturnType<typeof verifierBundle>>;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tenggat-verifier-'));
  bundle = await verifierBundle();
  await writeFile(join(folder, 'tenggat-verify.mjs'), bundle.code);
  await writeFile(join(folder, 'berkas.zip'), (await berkasOf()).zip());
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** Whether this machine lets somebody who is nobody in particular take the network away. */
const alone = ['unshare', '-rn'] as const;
const withoutNetwork = spawnSync(alone[0], [alone[1], 'true']).status === 0 ? alone : [];

describe('the verifier as one file', () => {
  it('is made of its own room alone, and imports nothing but what comes with Node', () => {
    expect(bundle.sources.length).toBeGreaterThan(20);
    for (const source of bundle.sources) expect(source).toMatch(/^audit\/verifier\/[a-z-]+\.ts$/);
    const imports = [...bundle.code.matchAll(/^import .* from "(.*)";$/gm)].map(([, name]) => name);
    expect([...new Set(imports)].sort()).toEqual(['node:crypto', 'node:fs', 'node:util', 'node:zlib']);
    expect(bundle.code).not.toMatch(/\bimport\(|\brequire\(|\bfetch\(|\bprocess\.env\b|\beval\(/);
  });

  it('proves a berkas in an otherwise empty folder, with the network off', async () => {
    expect(await readdir(folder)).toEqual(['berkas.zip', 'tenggat-verify.mjs']);
    const [command = '', ...args] = [
      ...withoutNetwork,
      process.execPath,
      'tenggat-verify.mjs',
      'berkas.zip',
      '--log-key',
      logKey,
    ];
    const { status, stdout, stderr } = spawnSync(command, args, {
      cwd: folder,
      encoding: 'utf8',
      env: { PATH: process.env.PATH },
    });
    expect(stderr).toBe('');
    expect(stdout).toContain('Kesimpulan: TERBUKTI');
    expect(status).toBe(0);
  });
});
