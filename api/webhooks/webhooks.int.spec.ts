import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sequence } from '../../registry/ledger/sequencer.ts';
import { secretsOf } from '../../registry/webhooks/secrets.ts';
import { suspend } from '../../registry/webhooks/suspend.ts';
import { takeTurn } from '../../registry/webhooks/turns.ts';
import { now, startApi, type TestApi, testKeys, type Who } from '../testing/api.ts';
import { administrator, ppk, registerInstansi } from '../testing/batch.ts';

let api: TestApi;
let last = 7_100;
const auditor = { account: 'aud-1', roles: ['auditor'] } as const;
const url = 'https://simpeg.example/tenggat?k=rahasia-alamat';

beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.stop());

/** An instansi that has registered nothing, with whoever is asked for in it. */
async function newInstansi() {
  const instansi = String(last++);
  await registerInstansi(api, instansi);
  const as = (who: Who) => ({ ...who, instansi });
  let asked = 0;
  const post = (path: string, json?: object, key = `k-${++asked}`) =>
    api.call('POST', `/v1/webhooks${path}`, { as: as(administrator), key, ...(json && { json }) });
  const list = async (who: Who = administrator) =>
    (await api.call('GET', '/v1/webhooks', { as: as(who) })).body.webhooks as Record<string, unknown>[];
  const events = async (query: string, who: Who = auditor) => {
    await sequence(api.db);
    return await api.call('GET', `/v1/events?${query}`, { as: as(who) });
  };
  const setPolicy = (key: string) =>
    api.call('POST', '/v1/policies/bts-days/settings', {
      ...{ as: as(ppk), key, json: { value: 8, reason: 'Surat sekolah lama', from: '2025-09-10' } },
    });
  return { instansi, post, list, events, setPolicy };
}

type Event = { readonly id: string; readonly type: string; readonly sequence: string; readonly data: object };
const typesIn = (body: Record<string, unknown>) => (body.events as Event[]).map(({ type }) => type);

describe('the events of an instansi', () => {
  it('come page by page in the order of their positions, and the place to go on is always named', async () => {
    const { events, setPolicy, instansi } = await newInstansi();
    await setPolicy('a');
    await setPolicy('b');
    const first = (await events('limit=2')).body;
    expect(typesIn(first)).toEqual(['id.tenggat.authority.authority-granted.v1', 'id.tenggat.policy.policy-set.v1']);
    expect((first.events as Event[])[1]).toMatchObject({
      ...{ id: `policy/${instansi}/settings/1`, subject: 'policy/settings', subjectsequence: 1 },
      ...{ effectiveon: '2025-09-10', time: '2025-09-10T03:00:00.000Z' },
      data: { policy: 'bts-days', value: 8, by: { kind: 'official', role: 'ppk' } },
    });
    expect(first.more).toBe(true);
    const second = (await events(`after=${first.next}`)).body;
    expect([typesIn(second), second.more]).toEqual([['id.tenggat.policy.policy-set.v1'], false]);
    expect((await events(`after=${second.next}`)).body).toEqual({ events: [], next: second.next, more: false });
  });

  it('are its own alone, for whoever audits, administers or integrates', async () => {
    const [mine, other] = [await newInstansi(), await newInstansi()];
    await other.setPolicy('a');
    expect(typesIn((await mine.events('')).body)).toEqual(['id.tenggat.authority.authority-granted.v1']);
    const asked = await Promise.all(
      (['administrator', 'integration', 'ppk', 'operator'] as const).map((role) =>
        mine.events('', { account: 'x', roles: [role] }),
      ),
    );
    expect(asked.map(({ status }) => status)).toEqual([200, 200, 403, 403]);
  });

  it('are not shown before they have their place', async () => {
    const { events, setPolicy, instansi } = await newInstansi();
    const before = (await events('')).body;
    await setPolicy('a');
    const as = { ...auditor, instansi };
    const unplaced = await api.call('GET', `/v1/events?after=${before.next}`, { as });
    expect(unplaced.body).toEqual({ events: [], next: before.next, more: false });
    expect(typesIn((await events(`after=${before.next}`)).body)).toEqual(['id.tenggat.policy.policy-set.v1']);
  });
});

describe('a webhook', () => {
  it('is registered with a secret that is shown once and kept sealed', async () => {
    const { post, list, events, instansi } = await newInstansi();
    const answer = await post('', { url, types: ['id.tenggat.employment.*'] }, 'once');
    const secret = String(answer.body.secret);
    expect([answer.status, answer.body.seqs]).toEqual([200, [1]]);
    expect(secret).toMatch(/^whsec_[A-Za-z0-9+/]{43}=$/);
    expect((await post('', { url, types: ['id.tenggat.employment.*'] }, 'once')).body).toEqual({
      seqs: [1],
      revision: 1,
    });
    expect(await list()).toMatchObject([{ seq: 1, url, state: 'active', types: ['id.tenggat.employment.*'] }]);
    const kept = await api.db.selectFrom('idempotency_keys').selectAll().where('instansi', '=', instansi).execute();
    const row = await api.db
      .selectFrom('webhooks')
      .selectAll()
      .where('instansi', '=', instansi)
      .executeTakeFirstOrThrow();
    const told = (await events('')).text;
    const raw = Buffer.from(secret.slice('whsec_'.length), 'base64').toString('hex');
    const everything = JSON.stringify([kept, await list(), told, api.lines, row, row.sealed.toString()]);
    expect(everything).not.toContain(secret.slice(10, 30));
    expect([row.sealed.toString('hex').includes(raw), told.includes('rahasia-alamat')]).toEqual([false, false]);
    expect(secretsOf(testKeys, { ...row, signs_twice: false })).toEqual([secret]);
  });

  it('gets a new secret, and the old one lasts for a day', async () => {
    const { post, list, instansi } = await newInstansi();
    const old = (await post('', { url })).body.secret;
    const fresh = await post('/1/secret');
    expect([fresh.status, typeof fresh.body.secret, fresh.body.secret === old]).toEqual([200, 'string', false]);
    expect((await list())[0]).toMatchObject({ signsTwice: true });
    const row = await api.db
      .selectFrom('webhooks')
      .selectAll()
      .where('instansi', '=', instansi)
      .executeTakeFirstOrThrow();
    expect(secretsOf(testKeys, { ...row, signs_twice: true })).toEqual([fresh.body.secret, old]);
  });

  it('is paused, resumed, tested, replayed and removed, each on the record with who and when', async () => {
    const { post, list, events } = await newInstansi();
    await post('', { url, after: 0 });
    expect((await post('/1/test')).status).toBe(200);
    expect((await post('/1/pause', { reason: 'Pemeliharaan' })).status).toBe(200);
    expect((await post('/1/test')).body.code).toBe('WEBHOOK_NOT_ACTIVE');
    expect((await post('/1/resume')).status).toBe(200);
    expect((await post('/1/replay', { after: 0 })).status).toBe(200);
    expect((await post('/1/replay', { after: 99_999 })).body.code).toBe('WEBHOOK_REPLAY_AHEAD');
    expect((await post('/1/remove', { reason: 'Tidak dipakai lagi' })).status).toBe(200);
    const refused = await post('/1/resume');
    expect([refused.status, refused.body.code]).toEqual([409, 'WEBHOOK_REMOVED']);
    expect((await list())[0]).toMatchObject({ state: 'removed', position: 0 });
    const told = (await events('')).body;
    expect(typesIn(told).slice(1)).toEqual(
      ['registered', 'tested', 'paused', 'resumed', 'replayed', 'removed'].map(
        (what) => `id.tenggat.webhook.webhook-${what}.v1`,
      ),
    );
    expect((told.events as Event[])[1]?.data).toEqual({
      ...{ origin: 'https://simpeg.example', types: [], after: 0 },
      by: { kind: 'official', role: 'administrator' },
    });
  });

  it('that was given up on is shown as suspended, in a notice too, until somebody resumes it', async () => {
    const { post, list, events, instansi } = await newInstansi();
    await api.db.updateTable('webhooks').set({ state: 'removed' }).execute();
    await post('', { url, after: 0 });
    await events('');
    const turn = await takeTurn(api.db);
    if (turn === undefined) throw new Error('Nothing is due');
    const failed = { message: 'm', type: 't', status: null, error: 'WEBHOOK_UNREACHABLE', took_ms: 1 } as const;
    const attempts = [{ ...failed, position: 1, at: new Date() }];
    const end = { position: 0, attempts, failures: 1, retryAfter: 0 };
    const gone = { error: failed.error, now };
    await api.db.transaction().execute((tx) => suspend(tx, turn, end, gone));
    expect(await list()).toMatchObject([
      { state: 'suspended', failing: { attempts: 1, error: { code: 'WEBHOOK_UNREACHABLE' } } },
    ]);
    const notices = await api.call('GET', '/v1/notices', { as: { ...administrator, instansi } });
    expect(notices.body.notices).toMatchObject([
      { kind: 'webhook-suspended', office: 'administrator', account: administrator.account },
    ]);
    expect((await post('/1/resume')).status).toBe(200);
    expect((await list())[0]).toEqual(expect.not.objectContaining({ failing: expect.anything() }));
  });

  it('of another instansi is not there', async () => {
    const [mine, other] = [await newInstansi(), await newInstansi()];
    await mine.post('', { url });
    expect(await other.list()).toEqual([]);
    expect((await other.post('/1/remove', { reason: 'X' })).body.code).toBe('WEBHOOK_UNKNOWN');
    const as = { ...administrator, instansi: other.instansi };
    expect((await api.call('GET', '/v1/webhooks/1/deliveries', { as })).body.code).toBe('WEBHOOK_UNKNOWN');
    expect(await mine.list()).toMatchObject([{ state: 'active' }]);
  });

  it.each([
    'http://simpeg.example/',
    'https://nama:sandi@simpeg.example/',
    'https://simpeg.example/#x',
    'ftp://simpeg.example/',
    'simpeg.example',
  ])('is not registered at %s', async (wrong) => {
    const { post, list } = await newInstansi();
    const answer = await post('', { url: wrong });
    expect([answer.status, answer.body.errors]).toMatchObject([400, [{ path: 'url' }]]);
    expect(await list()).toEqual([]);
  });

  it('is not registered for what is no type of event', async () => {
    const { post } = await newInstansi();
    expect((await post('', { url, types: ['semua'] })).body.errors).toMatchObject([{ path: 'types.0' }]);
  });

  it('shows its attempts page by page, with why one did not get through', async () => {
    const { post, instansi } = await newInstansi();
    await post('', { url });
    const row = { instansi, webhook: 1, type: 't', position: 1, took_ms: 5, at: new Date() };
    const rows = [204, 503, 204].map((status, index) => ({
      ...{ ...row, message: `m-${index}`, status, error: status === 503 ? ('WEBHOOK_REFUSED' as const) : null },
    }));
    await api.db.insertInto('webhook_deliveries').values(rows).execute();
    const read = async (query: string) =>
      (await api.call('GET', `/v1/webhooks/1/deliveries?${query}`, { as: { ...auditor, instansi } })).body;
    const first = await read('limit=2');
    expect(first.deliveries).toMatchObject([
      { message: 'm-2', status: 204, error: null },
      { message: 'm-1', error: { code: 'WEBHOOK_REFUSED', message: expect.stringContaining('dicoba lagi') } },
    ]);
    expect((await read(`limit=2&before=${first.next}`)).deliveries).toMatchObject([{ message: 'm-0' }]);
    expect((await read('failed=true')).deliveries).toHaveLength(1);
  });
});
