import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { rebuild } from '../../registry/rebuild.ts';
import type { AccountSettings } from '../sign-in/settings.ts';
import { now, startApi, type TestApi, testAccounts, type Who } from '../testing/api.ts';
import { registerInstansi } from '../testing/batch.ts';

let api: TestApi;
let time = now; // Wednesday 10 September 2025, 10:00 WIB
let settings: AccountSettings = testAccounts;
let keys = 0;

const administrator: Who = { account: 'acc-admin', roles: ['administrator'] };
const second: Who = { account: 'acc-admin-2', roles: ['administrator'] };
/** Another account for each test. */
let acc: string;
let operator: Who;
let nobody: Who;
const reason = 'Nota dinas 12';
const given = { roles: ['operator'], from: '2025-09-10', reason };

beforeAll(async () => {
  api = await startApi({
    clock: async () => time,
    accounts: {
      get source() {
        return settings.source;
      },
      get firstAdministrators() {
        return settings.firstAdministrators;
      },
    },
  });
  await registerInstansi(api);
});
beforeEach(() => {
  time = now;
  settings = testAccounts;
  acc = `acc-op-${++keys}`;
  operator = { account: acc, roles: ['operator', 'auditor'] };
  nobody = { account: acc, roles: [] };
});
afterAll(() => api.stop());

const write = (method: string, path: string, json: object, as: Who = administrator, headers = {}) =>
  api.call(method, `/v1/accounts/${path}`, { as, json, key: `accounts-${++keys}`, headers });
const put = (account: string, json: object = given, as?: Who) => write('PUT', account, json, as);
const block = (account: string, as?: Who) => write('POST', `${account}/block`, { reason }, as);
const reads = async (as: Who, headers = {}) =>
  (await api.call('GET', '/v1/formations', { as, headers })).body.code ?? 200;
const lists = async (as: Who) => (await api.call('GET', '/v1/accounts', { as })).body.code ?? 200;

describe('what an instansi keeps of its accounts', () => {
  it('says who set what, from when until when, and why', async () => {
    expect((await put(acc, { ...given, unit: undefined, until: '2025-12-01' })).body).toEqual({
      seqs: [1],
      revision: 1,
    });
    expect((await block(acc)).status).toBe(200);
    const list = await api.call('GET', '/v1/accounts', { as: administrator });
    const shown = { account: acc, roles: ['operator'], from: '2025-09-10', until: '2025-12-01' };
    expect(list.body).toEqual({ revision: 2, source: 'claims', accounts: [{ ...shown, state: 'blocked' }] });
    expect(list.headers.get('etag')).toBe('W/"2"');
    const { body } = await api.call('GET', `/v1/accounts/${acc}`, { as: administrator });
    const head = { reason, by: 'acc-admin', recordedAt: '2025-09-10T03:00:00.000Z' };
    expect(body.history).toEqual([
      { seq: 1, type: 'account-set', ...head, roles: ['operator'], from: '2025-09-10', until: '2025-12-01' },
      { seq: 2, type: 'account-blocked', ...head },
    ]);
    expect((await api.call('GET', '/v1/accounts/acc-x', { as: administrator })).status).toBe(404);
  });

  it('is not changed by whom it is about, nor on an outdated page, nor with a role that is none', async () => {
    expect((await put('acc-admin')).body.code).toBe('ACCOUNT_OF_ONESELF');
    expect((await block('acc-admin')).body.code).toBe('ACCOUNT_OF_ONESELF');
    await put(acc);
    const stale = await write('POST', `${acc}/block`, { reason }, administrator, { 'if-match': '"7"' });
    expect(stale.body.code).toBe('STALE_VERSION');
    for (const [json, path] of [
      [{ ...given, roles: ['raja'] }, 'roles.0'],
      [{ ...given, roles: ['integration', 'ppk'] }, 'roles'],
      [{ ...given, unit: 'nowhere' }, 'unit'],
    ] as const) {
      const { status, body } = await put(acc, json);
      expect([status, body.errors]).toMatchObject([400, [{ path }]]);
    }
    expect((await api.call('GET', `/v1/accounts/${acc}`, { as: administrator })).body.history).toHaveLength(1);
  });

  it('is of one instansi: what another keeps of the same account counts for nothing', async () => {
    const other: Who = { account: 'acc-7200', roles: ['administrator'], instansi: '7200' };
    await api.call('PUT', '/v1/instansi/7200', {
      as: other,
      json: { name: 'X', zone: 'WIT', workWeek: '5-day', units: [] },
    });
    await block(acc, other);
    expect(await reads(operator)).toBe(200);
    expect(await reads({ ...operator, instansi: '7200' })).toBe('ACCOUNT_BLOCKED');
    expect((await api.call('GET', '/v1/accounts', { as: administrator })).text).not.toContain(acc);
    expect((await api.call('GET', `/v1/accounts/${acc}`, { as: administrator })).status).toBe(404);
  });

  it('follows from the ledger alone', async () => {
    await put(acc);
    await block(acc);
    const { differences } = await rebuild(api.db, { check: true });
    expect(differences.filter(({ table }) => table === 'accounts')).toEqual([]);
  });
});

describe('by claims', () => {
  it('a token is cut down to what is kept, from the next request on', async () => {
    const token = await api.issuer.token({ sub: acc, roles: ['operator', 'auditor'], instansi: '7100' });
    const events = async () => (await api.call('GET', '/v1/events', { token })).status;
    expect(await events()).toBe(200);
    await put(acc);
    expect(await events()).toBe(403);
    await block(acc);
    const { status, body, text } = await api.call('GET', '/v1/formations', { token });
    expect([status, body.code]).toEqual([403, 'ACCOUNT_BLOCKED']);
    expect(text).not.toContain(reason);
    await write('POST', `${acc}/unblock`, { reason });
    expect((await api.call('GET', '/v1/formations', { token })).status).toBe(200);
  });

  it('what is kept gives nothing that the token does not', async () => {
    await put(acc, { ...given, roles: ['ppk'] });
    expect(await lists(nobody)).toBe('FORBIDDEN');
    expect(await lists(operator)).toBe('FORBIDDEN');
  });

  it('a period begins with its first day and its last day begins without it, by the zone of the instansi', async () => {
    await put(acc, { ...given, from: '2025-09-11', until: '2025-09-12' });
    const days = ['2025-09-10T16:59:59Z', '2025-09-10T17:00:00Z', '2025-09-11T16:59:59Z', '2025-09-11T17:00:00Z'];
    const heard: unknown[] = [];
    for (const day of days) {
      time = Date.parse(day);
      heard.push(await reads(operator));
    }
    expect(heard).toEqual(['ACCOUNT_NOT_ACTIVE', 200, 200, 'ACCOUNT_NOT_ACTIVE']);
  });
});

describe('by accounts', () => {
  beforeEach(() => {
    settings = { source: 'accounts', firstAdministrators: ['7100/acc-admin'] };
  });

  it('claims count for nothing, and who is not kept is refused', async () => {
    expect(await reads(operator)).toBe('ACCOUNT_NOT_ACTIVE');
    expect(await lists(second)).toBe('ACCOUNT_NOT_ACTIVE');
    await put(acc);
    expect(await reads(nobody)).toBe(200);
    expect((await api.call('GET', '/v1/events', { as: operator })).status).toBe(403);
  });

  it('the instansi is the one that keeps the account, where the token names none', async () => {
    const token = await api.issuer.token({ sub: acc });
    const read = (headers = {}) => api.call('GET', '/v1/formations', { token, headers });
    expect((await read()).body.code).toBe('ACCOUNT_NOT_ACTIVE');
    await put(acc);
    expect((await read()).status).toBe(200);
    expect((await read({ 'acting-instansi': '7200' })).body.code).toBe('ACCOUNT_NOT_ACTIVE');

    settings = { source: 'accounts', firstAdministrators: ['7200/acc-7200'] };
    await put(acc, given, { account: 'acc-7200', roles: [], instansi: '7200' });
    const { status, body } = await read();
    expect([status, body.errors]).toMatchObject([
      400,
      [{ path: 'Acting-Instansi', message: expect.stringContaining('7100, 7200') }],
    ]);
    for (const named of ['7100', '7200']) expect((await read({ 'acting-instansi': named })).status).toBe(200);
    expect((await read({ 'acting-instansi': '7300' })).status).toBe(400);
  });

  it('whom the settings name begins, and is nobody once somebody is kept as administrator', async () => {
    expect(await lists({ ...nobody, account: 'acc-admin' })).toBe(200);
    expect(await lists({ ...administrator, instansi: '7200' })).toBe('ACCOUNT_NOT_ACTIVE');
    await put('acc-admin-2', { ...given, roles: ['administrator'] });
    expect(await lists(administrator)).toBe('ACCOUNT_NOT_ACTIVE');
    expect(await lists(second)).toBe(200);
    await put('acc-admin', { ...given, roles: ['auditor'] }, second);
    expect(await lists(administrator)).toBe(200);
    expect((await put(acc, given, administrator)).status).toBe(403);
  });
});
