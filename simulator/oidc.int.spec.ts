import { createRemoteJWKSet, jwtVerify } from 'jose';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { sandbox } from './testing/client.ts';

let box: Awaited<ReturnType<typeof sandbox>>;

beforeAll(async () => {
  box = await sandbox(20);
});
afterAll(() => box.close());

async function tokenOf(id: string): Promise<Record<string, string>> {
  const { secret } = box.accounts.find((account) => account.id === id)!;
  const authorization = `Basic ${Buffer.from(`${id}:${secret}`).toString('base64')}`;
  return box.form('/oidc/token', { grant_type: 'client_credentials' }, { authorization });
}

async function verified(token: string) {
  const issuer = `${box.url}/oidc`;
  const res = await fetch(`${issuer}/.well-known/openid-configuration`);
  const { jwks_uri } = (await res.json()) as { jwks_uri: string };
  return jwtVerify(token, createRemoteJWKSet(new URL(jwks_uri)), { issuer, audience: 'tenggat-api' });
}

test.each([
  ['operator', { roles: ['operator'], instansi: '7100', name: 'Contoh Operator Satu' }],
  ['kepala-unit', { roles: ['unit-head'], instansi: '7100', unit: '7100-PKM-001' }],
  ['ppk-7200', { roles: ['ppk'], instansi: '7200' }],
])('the token of %s verifies against the published keys and says who it is', async (id, claims) => {
  const { access_token, expires_in } = await tokenOf(id);
  const { payload, protectedHeader } = await verified(access_token!);
  expect(protectedHeader.alg).toBe('ES256');
  expect(payload).toMatchObject({ sub: id, client_id: id, ...claims });
  expect([payload.exp! - payload.iat!, expires_in]).toEqual([3600, 3600]);
});

test('a wrong secret gets no token', async () => {
  const authorization = `Basic ${Buffer.from('ppk:wrong').toString('base64')}`;
  const answer = await box.form('/oidc/token', { grant_type: 'client_credentials' }, { authorization });
  expect(answer).toMatchObject({ error: 'invalid_client' });
});

test('keys and accounts outlive a restart', async () => {
  const jwks = async () => (await fetch(`${box.url}/oidc/jwks`)).json();
  const before = await jwks();
  await box.restart();
  expect(await jwks()).toEqual(before);
  expect((await tokenOf('auditor')).access_token).toBeDefined();
});
