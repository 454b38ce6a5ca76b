import { mkdtempSync, readFileSync, statSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { plainClaims } from '../../api/sign-in/settings.ts';
import { createSignIn } from '../../api/sign-in/sign-in.ts';
import { now, serveApi, startApi, type TestApi, testKeys } from '../../api/testing/api.ts';
import { administrator, registerInstansi } from '../../api/testing/batch.ts';
import { type SandboxClient, sandboxClients } from '../../simulator/clients.ts';
import { signingKey, startProvider } from './provider.ts';

let provider: Awaited<ReturnType<typeof startProvider>>;
let api: Awaited<ReturnType<typeof serveApi>>;
/** What the issuer's own people come in with. */
let people: TestApi;
let secrets: string;
let simpeg: SandboxClient;

beforeAll(async () => {
  secrets = mkdtempSync(join(tmpdir(), 'tenggat-clients-'));
  const clients = [...sandboxClients(secrets), { id: 'unlisted', secret: 'not-in-the-settings' }];
  simpeg = clients[0]!;
  provider = await startProvider([await signingKey('one'), await signingKey('rsa', 'RS256')], { clients });
  const claims = { ...plainClaims, clients: new Map([['simpeg', '7100']]) };
  people = await startApi();
  await registerInstansi(people);
  await registerInstansi(people, '7200');
  const { db, engine, log } = people;
  // Also where people come in by the register alone: a machine stands in the settings.
  const accounts = { source: 'accounts', firstAdministrators: [] } as const;
  const signIn = createSignIn({ url: provider.url, audience: 'tenggat-api', claims });
  api = await serveApi({ db, keys: testKeys, engine, clock: async () => now, log, signIn, accounts });
});
afterAll(async () => {
  await api.stop();
  await Promise.all([people.stop(), provider.stop()]);
  await rm(secrets, { recursive: true });
});

const as =
  (token: string) =>
  async (method: string, path: string, sent: object = {}) => {
    const { status, body } = await api.call(method, path, { token, ...sent });
    return status < 400 ? status : body.code;
  };

describe('the SIMPEG of an instansi', () => {
  it('has its secret in a file that nobody else reads', () => {
    const file = join(secrets, 'oidc-clients.json');
    expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual({ clients: [simpeg] });
    expect(statSync(file).mode & 0o077).toBe(0);
    expect(sandboxClients(secrets)).toEqual([simpeg]);
  });

  it('reads the events and the units of its instansi with a token that says nothing of roles, and nothing else', async () => {
    const call = as(await provider.token('simpeg', simpeg.secret));
    expect(await call('GET', '/v1/events')).toBe(200);
    expect(await call('GET', '/v1/instansi/7100')).toBe(200);
    expect(await call('GET', '/v1/instansi/7200')).toBe('NOT_FOUND');
    for (const path of ['cases', 'formations', 'tasks', 'authorities', 'accounts', 'policies']) {
      expect([path, await call('GET', `/v1/${path}`)]).toEqual([path, 'FORBIDDEN']);
    }
    const json = { kind: 'verify-drh', effectiveOn: '2025-09-09', deferred: [] };
    expect(await call('POST', '/v1/cases/x/decisions', { key: 'm1', json })).toBe('FORBIDDEN');
    const refused = await people.db
      .selectFrom('refusals')
      .select(['account', 'role'])
      .where('code', '=', 'FORBIDDEN')
      .execute();
    expect(new Set(refused.map(({ account, role }) => `${account} ${role}`))).toEqual(new Set(['simpeg integration']));
  });

  it('gets no token by a wrong secret', async () => {
    expect(await provider.token('simpeg', 'wrong')).toBe('invalid_client');
  });

  it('is blocked like anybody', async () => {
    const token = await provider.token('simpeg', simpeg.secret);
    const order = (what: string) =>
      people.call('POST', `/v1/accounts/simpeg/${what}`, { as: administrator, key: what, json: { reason: 'Bocor' } });
    expect((await order('block')).status).toBe(200);
    expect(await as(token)('GET', '/v1/events')).toBe('ACCOUNT_BLOCKED');
    expect((await order('unblock')).status).toBe(200);
    expect(await as(token)('GET', '/v1/events')).toBe(200);
  });
});

it('a client that the settings do not name belongs nowhere', async () => {
  expect(await as(await provider.token('unlisted', 'not-in-the-settings'))('GET', '/v1/events')).toBe(
    'ACCOUNT_NOT_ACTIVE',
  );
});
