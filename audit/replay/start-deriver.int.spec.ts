import { fileURLToPath } from 'node:url';
import { expect, it, vi } from 'vitest';
import { startDeriver } from './start-deriver.ts';

const nosy = fileURLToPath(new URL('nosy-fixture.ts', import.meta.url));
const bundle = { digest: 'b', code: 'not a bundle' };

it('derives where nothing of the registry can be reached: no setting, no code of it, no secret, no command', async () => {
  vi.stubEnv('DATABASE_URL', 'postgresql://somebody@127.0.0.1/tenggat');
  vi.stubEnv('TENGGAT_MASTER_KEY', '00');
  const deriver = startDeriver(nosy);
  const { error = '' } = await deriver.derive(bundle, 'a/b/c', Buffer.alloc(0));
  await deriver.stop();
  vi.unstubAllEnvs();
  const denied = 'ERR_ACCESS_DENIED';
  expect(JSON.parse(error)).toEqual({
    ...{ settings: [], code: 'reached' },
    ...{ registry: denied, secrets: denied, elsewhere: denied, command: denied },
  });
});

it('says of a bundle that cannot run that it cannot, and of a process that is gone that nothing was lost', async () => {
  const deriver = startDeriver();
  const { error } = await deriver.derive(bundle, 'a/b/c', Buffer.alloc(0));
  expect(error).toMatch(/source map/);
  process.kill(deriver.pid!, 'SIGKILL');
  await expect(deriver.derive({ ...bundle, digest: 'c' }, 'a/b/c', Buffer.alloc(0))).rejects.toMatchObject({
    code: 'DERIVER_GONE',
  });
  await deriver.stop();
});
