import { setTimeout as delay } from 'node:timers/promises';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { lockStream } from '../../registry/ledger/append.ts';
import { rebuild } from '../../registry/rebuild.ts';
import { type Got, now, startApi, type TestApi, type Who } from '../testing/api.ts';
import { administrator, operator, ppk, registerInstansi } from '../testing/batch.ts';

let api: TestApi;
let time = now; // Wednesday 10 September 2025, 10:00 WIB
let lastInstansi = 7100;

beforeAll(async () => {
  api = await startApi({ clock: async () => time });
});
afterAll(() => api.stop());

const setting = { value: 8, reason: 'Surat sekolah sering lama', from: '2025-09-10' };

type Shown = { id: string; value: unknown; setting?: { seq: number }; history: { seq: number }[] };

/** An instansi in which nothing has been set. */
async function newInstansi() {
  const instansi = String(lastInstansi++);
  time = now;
  await registerInstansi(api, instansi);
  const in7 = (who: Who) => ({ ...who, instansi });
  const post = (path: string, key: string | undefined, json: object, who: Who = ppk, headers = {}) =>
    api.call('POST', `/v1/policies/${path}`, { as: in7(who), json, headers, ...(key && { key }) });
  const set = (key: string | undefined, more: object = {}, { id = 'bts-days', who = ppk as Who, headers = {} } = {}) =>
    post(`${id}/settings`, key, { ...setting, ...more }, who, headers);
  const end = (key: string, seq: number, until: string, who: Who = ppk) =>
    post(`settings/${seq}/end`, key, { until, reason: 'Tidak perlu lagi' }, who);
  const read = async (id = 'bts-days') => {
    const answer = await api.call('GET', '/v1/policies', { as: in7(operator) });
    const all = answer.body.policies as Shown[];
    return { answer, all, one: all.find((policy) => policy.id === id) };
  };
  const stream = `policy/${instansi}/settings`;
  const events = () =>
    api.db.selectFrom('events').select(['seq', 'type']).where('stream', '=', stream).orderBy('seq').execute();
  const refusals = () => api.db.selectFrom('refusals').selectAll().where('stream', '=', stream).execute();
  /** Sends while the stream is taken, and lets it go once each of them waits for it. */
  const together = async (sendings: readonly (() => Promise<Got>)[]) => {
    const { sent } = await api.db.transaction().execute(async (tx) => {
      await lockStream(tx, stream);
      const sent = Promise.all(sendings.map((send) => send()));
      while ((await waiting()) < sendings.length) await delay(20);
      return { sent };
    });
    return await sent;
  };
  return { together, set, end, read, events, refusals };
}

async function waiting(): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    select count(*) as n from pg_locks where locktype = 'advisory' and not granted`.execute(api.db);
  return rows[0]?.n ?? 0;
}

describe('the policies of an instansi', () => {
  it('are the defaults with their reasons until somebody answers', async () => {
    const { read } = await newInstansi();
    const { answer, all, one } = await read();
    expect([answer.status, answer.headers.get('etag'), answer.body.revision]).toEqual([200, 'W/"0"', 0]);
    expect(one).toEqual({
      id: 'bts-days',
      question: 'Berapa hari kerja untuk memperbaiki dan mengusulkan kembali berkas yang dikembalikan BKN (BTS)?',
      type: { kind: 'whole-number', unit: 'working-day', min: 1, max: 60 },
      default: 5,
      reason: expect.stringContaining('pilihan instansi'),
      source: 'Kepmen tidak mengaturnya',
      since: '2025-01-13',
      counted: true,
      value: 5,
      history: [],
    });
    expect(all.find(({ id }) => id === 'term-years')).toMatchObject({ value: 1, counted: false });
  });

  it('show what holds today, since when and by which role, and never whose account', async () => {
    const { set, read } = await newInstansi();
    const answer = await set('s1');
    expect([answer.status, answer.body]).toEqual([200, { seqs: [1], revision: 1 }]);
    const entry = {
      ...{ type: 'policy-set', seq: 1, value: 8, reason: 'Surat sekolah sering lama', from: '2025-09-10', by: 'ppk' },
      recordedAt: '2025-09-10T03:00:00.000Z',
    };
    const { one, answer: shown } = await read();
    expect(one).toMatchObject({ value: 8, setting: entry, history: [entry] });
    expect([shown.headers.get('etag'), shown.text.includes('ppk-1')]).toEqual(['W/"1"', false]);
    expect((await read('notice-days')).one).toMatchObject({ value: 3, history: [] });
  });

  it('hold from their first day, and no more on their last', async () => {
    const { set, read } = await newInstansi();
    await set('s1', { from: '2025-09-12', until: '2025-09-15' }, { who: administrator });
    const values: unknown[] = [];
    for (const day of ['2025-09-11', '2025-09-12', '2025-09-14', '2025-09-15']) {
      time = Date.parse(`${day}T00:30:00+07:00`);
      values.push((await read()).one?.value);
    }
    expect(values).toEqual([5, 8, 8, 5]);
  });

  it('that ended let the older answer hold again', async () => {
    const { set, end, read } = await newInstansi();
    await set('s1', { value: 6 });
    await set('s2', { value: 10 });
    expect((await end('e1', 2, '2025-09-11')).body).toEqual({ seqs: [3], revision: 3 });
    expect((await read()).one).toMatchObject({ value: 10, setting: { seq: 2, until: '2025-09-11' } });
    time = Date.parse('2025-09-11T00:00:00+07:00');
    const { one } = await read();
    expect([one?.value, one?.setting?.seq, one?.history.map(({ seq }) => seq)]).toEqual([6, 1, [1, 2, 3]]);
  });

  it('belong to one instansi: another sees its own, and ends none of these', async () => {
    const [mine, other] = [await newInstansi(), await newInstansi()];
    await mine.set('s1');
    expect((await other.read()).one).toMatchObject({ value: 5, history: [] });
    expect((await other.end('e1', 1, '2025-09-11')).body.code).toBe('POLICY_SETTING_UNKNOWN');
    expect(await mine.events()).toEqual([{ seq: 1, type: 'policy-set' }]);
    const stranger = { as: { ...ppk, instansi: '9999' }, key: 'x', json: setting };
    expect((await api.call('POST', '/v1/policies/bts-days/settings', stranger)).body.code).toBe(
      'INSTANSI_NOT_REGISTERED',
    );
  });
});

it('only the PPK or an administrator sets and ends a policy, and only for the whole instansi', async () => {
  const { set, end, events } = await newInstansi();
  await set('s1', {}, { who: administrator });
  for (const who of [
    operator,
    { roles: ['pyb', 'verifier', 'unit-head', 'auditor'] },
    { ...ppk, unit: 'u-1' },
  ] as Who[]) {
    expect((await set('s2', {}, { who })).status).toBe(403);
    expect((await end('e1', 1, '2025-09-11', who)).status).toBe(403);
  }
  expect((await end('e2', 1, '2025-09-11')).status).toBe(200);
  expect(await events()).toHaveLength(2);
});

describe('a setting that is in no order', () => {
  it.each([
    ['of nothing', 'POLICY_UNKNOWN', { id: 'guess' }, {}],
    ['above its bounds', 'POLICY_VALUE_INVALID', {}, { value: 61 }],
    ['that is a word', 'POLICY_VALUE_INVALID', {}, { value: 'delapan' }],
    ['before the Kepmen', 'POLICY_TOO_EARLY', {}, { from: '2025-01-12' }],
    ['that ends as it begins', 'POLICY_PERIOD_EMPTY', {}, { until: '2025-09-10' }],
  ])('%s is refused as %s, once and on the record', async (_, code, where, more) => {
    const { set, events, refusals } = await newInstansi();
    const first = await set('s1', more, where);
    expect([first.status, first.body.code]).toEqual([409, code]);
    expect((await set('s1', more, where)).text).toBe(first.text);
    expect(await refusals()).toMatchObject([{ code, account: 'ppk-1', role: 'ppk', route: 'setPolicy' }]);
    expect(await events()).toEqual([]);
  });

  it('has a sentence that says what can be chosen', async () => {
    const { set } = await newInstansi();
    expect((await set('s1', { value: 0 })).body.detail).toContain('Yang dapat dipilih: 1–60.');
  });

  it('is not even read without a reason or a real day', async () => {
    const { set } = await newInstansi();
    expect((await set('s1', { reason: ' ' })).body.code).toBe('INVALID_BODY');
    expect((await set('s1', { from: '2025-02-30' })).body.code).toBe('INVALID_BODY');
  });

  it('is an end of what has ended, or before it began', async () => {
    const { set, end } = await newInstansi();
    await set('s1', { until: '2025-10-01' });
    expect((await end('e1', 1, '2025-10-01')).body.code).toBe('POLICY_ALREADY_ENDED');
    expect((await end('e2', 1, '2025-09-09')).body.code).toBe('POLICY_PERIOD_EMPTY');
    expect((await end('e3', 2, '2025-09-20')).body.code).toBe('POLICY_SETTING_UNKNOWN');
  });
});

describe('a setting sent again', () => {
  it('at once under one key is written once and answered once, also across a restart', async () => {
    const { set, events, together } = await newInstansi();
    const answers = await together(Array.from({ length: 5 }, () => () => set('five')));
    expect(new Set(answers.map(({ status, text }) => `${status} ${text}`))).toEqual(
      new Set(['200 {"seqs":[1],"revision":1}']),
    );
    await api.restart();
    expect((await set('five')).text).toBe(answers[0]?.text);
    expect(await events()).toHaveLength(1);
  });

  it('with another body is refused, and without a key too', async () => {
    const { set, events } = await newInstansi();
    await set('same');
    const other = await set('same', { value: 9 });
    expect([other.status, other.body.code]).toEqual([422, 'IDEMPOTENCY_KEY_REUSED']);
    expect((await set(undefined)).body.code).toBe('IDEMPOTENCY_KEY_REQUIRED');
    expect(await events()).toHaveLength(1);
  });

  it('by many at once under keys of their own is written one after the other', async () => {
    const { set, events, together } = await newInstansi();
    const answers = await together([1, 2, 3, 4, 5].map((value) => () => set(`k${value}`, { value })));
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200]);
    expect((await events()).map(({ seq }) => seq)).toEqual([1, 2, 3, 4, 5]);
  });

  it('from a page that has become stale is refused with 412', async () => {
    const { set } = await newInstansi();
    await set('s1');
    const stale = await set('s2', {}, { headers: { 'if-match': 'W/"0"' } });
    expect([stale.status, stale.body.refusal]).toEqual([412, { expected: 0, actual: 1 }]);
    expect((await set('s3', {}, { headers: { 'if-match': 'W/"1"' } })).status).toBe(200);
  });
});

it('the registry is what the ledger of every policy says', async () => {
  const { differences } = await rebuild(api.db, { check: true });
  expect(differences).toEqual([]);
  expect((await rebuild(api.db, { check: false })).differences).toEqual([]);
});
