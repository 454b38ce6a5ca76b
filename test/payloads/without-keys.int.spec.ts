import { spawnSync } from 'node:child_process';
import { expect, it } from 'vitest';
import { ROOT } from '../../cli/check/tool.ts';

const key = '1a'.repeat(32);
const production = {
  ...{ TENGGAT_MODE: 'production', TENGGAT_MASTER_KEY: key, DATABASE_URL: 'postgresql://nobody@127.0.0.1:1/none' },
  ...{ TEMPORAL_ADDRESS: '127.0.0.1:1', TEMPORAL_NAMESPACE: 'tenggat', OIDC_ISSUER: 'https://sso.example' },
};

function run(command: string, env: Record<string, string>) {
  const { PATH = '', HOME = '/' } = process.env;
  const { status, stdout, stderr } = spawnSync(process.execPath, ['cli/main.ts', command], {
    ...{ cwd: ROOT, env: { PATH, HOME, ...env }, encoding: 'utf8', timeout: 60_000 },
  });
  return { status, said: stdout + stderr };
}

it.each(['worker', 'api'])(
  '%s does not start in production without keys for payloads, and says what is missing',
  (name) => {
    const { status, said } = run(name, production);
    expect(status).toBe(1);
    expect(said).toContain('Setelan TENGGAT_PAYLOAD_KEYS belum ada');
  },
);

it('nor with one that is none, which is not shown', () => {
  const { status, said } = run('worker', { ...production, TENGGAT_PAYLOAD_KEYS: `k1:${key}\nk2:${key}0` });
  expect(status).toBe(1);
  expect(said).toMatch(/^CONFIG_INVALID: Entri ke-2 dalam TENGGAT_PAYLOAD_KEYS [^\n]+\n$/);
  expect(said).not.toContain(key);
});

it('tenggat doctor tells which key seals, and what is wrong with the setting', () => {
  expect(run('doctor', { TENGGAT_PAYLOAD_KEYS: `k2:${key}\nk1:${key}` }).said).toMatch(
    /✔ Kunci muatan Temporal: yang baru disegel dengan "k2"\.\n {4}hanya untuk membuka yang lama: k1\n/,
  );
  expect(run('doctor', { TENGGAT_PAYLOAD_KEYS: `k1:${key}\nk1:${key}` }).said).toMatch(
    /✘ Kunci muatan Temporal: setelannya keliru\.\n {4}Id kunci "k1" muncul dua kali/,
  );
  expect(run('doctor', {}).said).toContain('peragaan membuatnya sendiri, produksi tidak mulai tanpanya');
});
