import { sql } from 'kysely';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { startApi, type TestApi } from './testing/api.ts';
import { operator, registerInstansi } from './testing/batch.ts';
import { besides, until } from './testing/beside.ts';

let api: TestApi;
const beside = besides(() => api);
const { withEdges } = beside;

beforeAll(async () => {
  api = await startApi();
  await registerInstansi(api);
});
afterEach(() => beside.stop());
afterAll(() => api.stop());

const mine = '/v1/instansi/7100';

describe('readiness', () => {
  it('is answered while the registry hangs, and names it', async () => {
    const ready = await api.db.transaction().execute(async (tx) => {
      await sql`lock table idempotency_keys in access exclusive mode`.execute(tx);
      return await api.call('GET', '/ready');
    });
    expect(ready).toMatchObject({
      status: 503,
      body: {
        ready: false,
        draining: false,
        parts: [
          { name: 'registry', ready: false },
          { name: 'engine', ready: true },
        ],
      },
    });
  });

  it('leaves nothing hanging in the registry behind it', async () => {
    const waiting = await api.db.transaction().execute(async (tx) => {
      await sql`lock table idempotency_keys in access exclusive mode`.execute(tx);
      await Promise.all(Array.from({ length: 5 }, () => api.call('GET', '/ready')));
      return await until(
        async () => {
          const asked = sql<{ n: number }>`select count(*) as n from pg_locks where not granted`;
          return (await asked.execute(tx)).rows[0]?.n;
        },
        (n) => n === 0,
      );
    });
    expect(waiting).toBe(0);
  });

  it('is answered while the engine hangs or fails, and names it; no address is told', async () => {
    for (const answers of [() => new Promise<boolean>(() => {}), () => Promise.reject(new Error('10.1.2.3:7233'))]) {
      const one = await withEdges({}, { engine: { ...api.engine, answers } });
      const { status, body, text } = await one.call('GET', '/ready');
      expect(status).toBe(503);
      expect(body.parts).toEqual([
        { name: 'registry', ready: true },
        { name: 'engine', ready: false },
      ]);
      expect(text).not.toMatch(/\d+\.\d+|localhost|:\d{4}/);
    }
  });

  it('is over before the process is, and answers are the last of their connections from then on', async () => {
    const one = await withEdges({}, { draining: () => true });
    const { status, body, headers } = await one.call('GET', '/ready');
    expect([status, body.ready, body.draining]).toEqual([503, false, true]);
    expect(headers.get('connection')).toBe('close');
    expect((await one.call('GET', mine, { as: operator })).status).toBe(200);
  });
});

describe('the log', () => {
  const lineOf = async (ask: () => Promise<unknown>) => {
    api.lines.length = 0;
    await ask();
    return (await until(
      async () => api.lines.filter(({ msg }) => msg === 'request'),
      (lines) => lines.length > 0,
    )) as Record<string, unknown>[];
  };

  it('has one line for each request: route, status, duration, account, instansi, request id, and nothing of it', async () => {
    const as = { ...operator, account: 'acc-log' };
    const json = { label: 'Rahasia 7312045' };
    const headers = { 'x-request-id': 'trace-log-1' };
    const lines = await lineOf(() => api.call('POST', '/v1/formations', { as, key: 'log', json, headers }));
    expect(lines).toHaveLength(1);
    const { time, hostname, pid, level, ms, ...said } = lines[0] ?? {};
    expect(said).toEqual({
      msg: 'request',
      method: 'POST',
      route: 'createFormation',
      status: 201,
      requestId: 'trace-log-1',
      account: 'acc-log',
      instansi: '7100',
    });
    expect([Number.isInteger(ms), typeof time, typeof hostname, typeof pid, level]).toEqual([
      true,
      'number',
      'string',
      'number',
      30,
    ]);
    const [refused] = await lineOf(() => api.call('POST', '/v1/formations?nik=731', { as, key: 'log-2', json }));
    expect(refused).toMatchObject({ route: 'createFormation', status: 400, code: 'INVALID_QUERY' });
    expect(JSON.stringify(api.lines)).not.toMatch(/Rahasia|7312045|nik/);
  });

  it('names the code of a problem, and nobody where nobody is known', async () => {
    const [refused] = await lineOf(() => api.call('GET', '/v1/cases/orang-tertentu', { as: operator }));
    expect(refused).toMatchObject({ route: 'readCase', status: 404, code: 'NOT_FOUND', account: 'op-1' });
    const [nobody] = await lineOf(() => api.call('GET', '/v1/cases/orang-tertentu'));
    expect(nobody).toMatchObject({ route: 'readCase', status: 401, code: 'UNAUTHENTICATED' });
    expect(nobody).not.toHaveProperty('account');
    const [nowhere] = await lineOf(() => api.call('GET', '/orang/tertentu'));
    expect(nowhere).toMatchObject({ route: 'none', status: 404 });
    expect(JSON.stringify(api.lines)).not.toContain('tertentu');
  });
});

describe('the figures', () => {
  it('count requests by route, problems by code, and decisions by kind and what became of them', async () => {
    const one = await withEdges({});
    const decide = (key: string, json: object) =>
      one.call('POST', '/v1/cases/nobody/decisions', { as: operator, key, json });
    await decide('a', { kind: 'verify-drh', effectiveOn: '2025-09-09', deferred: [] });
    await decide('b', { kind: 'unheard-of' });
    await one.call('POST', '/v1/formations', { as: operator, key: 'figures', json: { label: 'X' } });
    const said = await one.figures.register.metrics();
    expect(said).toMatch(/^tenggat_decisions_total\{kind="verify-drh",outcome="refused"\} 1$/m);
    expect(said).toMatch(/^tenggat_decisions_total\{kind="createFormation",outcome="decided"\} 1$/m);
    expect(said).not.toContain('unheard-of');
    expect(said).toMatch(/^tenggat_problems_total\{code="NOT_FOUND"\} 1$/m);
    expect(said).toMatch(/^tenggat_problems_total\{code="INVALID_BODY"\} 1$/m);
    expect(said).toMatch(/_count\{method="POST",route="decideCase",status="404"\} 1$/m);
    expect(said).not.toMatch(/nobody|acc-1/);
  });
});
