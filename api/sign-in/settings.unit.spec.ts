import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { plainClaims, signInSettings } from './settings.ts';

beforeEach(() => void vi.stubEnv('OIDC_ISSUER', 'https://sso.example'));
afterEach(() => void vi.unstubAllEnvs());

function heard(settings: Readonly<Record<string, string>>): string {
  for (const [name, value] of Object.entries(settings)) vi.stubEnv(name, value);
  try {
    signInSettings('production');
    return 'started';
  } catch (error) {
    return (error as Error).message;
  }
}

describe('how people sign in', () => {
  it('is as the sandbox has it, where nothing is set', () => {
    expect(signInSettings('production')).toEqual({
      ...{ url: 'https://sso.example', audience: 'tenggat-api', claims: plainClaims },
      accounts: { source: 'claims', firstAdministrators: [] },
    });
  });

  it('is read from the environment, and from files', () => {
    const folder = mkdtempSync(join(tmpdir(), 'sign-in-'));
    const file = join(folder, 'roles.json');
    writeFileSync(file, '{ "petugas": "operator", "pejabat": ["pyb", "verifier"] }\n');
    vi.stubEnv('OIDC_ROLES_FILE', file);
    vi.stubEnv('OIDC_ROLES_CLAIM', 'realm_access.roles');
    vi.stubEnv('OIDC_CLIENTS', '{"simpeg":"7100"}');
    vi.stubEnv('ACCOUNTS_FROM', 'accounts');
    vi.stubEnv('ACCOUNTS_FIRST_ADMINISTRATORS', '7100/acc-1, 7200/acc|2');
    const { claims, accounts } = signInSettings('production');
    rmSync(folder, { recursive: true });
    expect(claims.names.roles).toBe('realm_access.roles');
    expect([...claims.roles]).toEqual([
      ['petugas', ['operator']],
      ['pejabat', ['pyb', 'verifier']],
    ]);
    expect([...claims.clients]).toEqual([['simpeg', '7100']]);
    expect(accounts).toEqual({ source: 'accounts', firstAdministrators: ['7100/acc-1', '7200/acc|2'] });
  });

  it.each([
    ['OIDC_ROLES', '{"petugas":"raja"}', 'Setelan OIDC_ROLES tidak terbaca pada "petugas". Tulis JSON, misalnya'],
    ['OIDC_ROLES', '{"petugas":[]}', 'Setelan OIDC_ROLES tidak terbaca pada "petugas".'],
    ['OIDC_ROLES', 'petugas=operator', 'Setelan OIDC_ROLES tidak terbaca. Tulis JSON'],
    ['OIDC_CLIENTS', '["simpeg"]', 'Setelan OIDC_CLIENTS tidak terbaca. Tulis JSON, misalnya {"simpeg":"7100"}.'],
    ['OIDC_CLIENTS', '{"simpeg":"*/*"}', 'Setelan OIDC_CLIENTS tidak terbaca pada "simpeg".'],
    ['OIDC_ROLES_CLAIM', 'realm_access..roles', 'Setelan OIDC_ROLES_CLAIM harus nama klaim'],
    ['ACCOUNTS_FROM', 'both', 'Setelan ACCOUNTS_FROM harus "claims" atau "accounts", bukan "both".'],
    ['ACCOUNTS_FIRST_ADMINISTRATORS', 'acc-1', 'Setelan ACCOUNTS_FIRST_ADMINISTRATORS berisi instansi/akun'],
    ['OIDC_ISSUER', 'http://sso.example', 'Setelan OIDC_ISSUER harus beralamat https'],
  ])('stops the start where %s is %s, with a sentence that names it', (name, value, sentence) => {
    expect(heard({ [name]: value })).toContain(sentence);
  });
});
