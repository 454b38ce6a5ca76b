import { expect, test } from 'vitest';
import { freePort } from '../process/free-port.ts';
import { findBinaries } from './binaries.ts';
import { describePostgres } from './describe-postgres.ts';
import { privateFolder, started } from './postgres-fixture.ts';

test('without an address the embedded server is named, and where its data are', async () => {
  const dataDir = await privateFolder();
  expect(await describePostgres({ databaseUrl: '', dataDir })).not.toHaveProperty('data');
  await started({ dataDir });

  const described = await describePostgres({ databaseUrl: '', dataDir });

  expect(described).toMatchObject({
    kind: 'embedded',
    version: '18.4',
    missing: [],
    data: expect.stringMatching(/data$/),
  });
});

test('a reachable address is named with its version, without its password', async () => {
  const { url, port } = await started({ dataDir: await privateFolder() });

  const described = await describePostgres({ databaseUrl: url });

  expect(described).toMatchObject({ kind: 'url', version: '18.4', missing: [] });
  expect(described.why).toContain(`127.0.0.1:${port}/tenggat`);
  expect(JSON.stringify(described)).not.toContain(new URL(url).password);
});

test('an address that does not answer, or is none, is missing with the way out', async () => {
  const databaseUrl = `postgresql://somebody:hush@127.0.0.1:${await freePort()}/x`;

  const { missing } = await describePostgres({ databaseUrl });

  expect(missing).toEqual([expect.stringContaining('periksa DATABASE_URL')]);
  expect(missing[0]).not.toContain('hush');
  expect((await describePostgres({ databaseUrl: 'hush' })).missing[0]).not.toContain('hush');
});

test('a system without binaries is told to install them or to bring its own database', () => {
  expect(() => findBinaries('aix', 'ppc64')).toThrow(/npm ci.*DATABASE_URL/);
});
