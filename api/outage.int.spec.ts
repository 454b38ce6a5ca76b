import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { freePort } from '../platform/process/free-port.ts';
import { createTemporalClient } from '../platform/temporal/client.ts';
import { openDatabase } from '../registry/database.ts';
import { temporalEngine } from './engine/temporal-engine.ts';
import { now, serveApi, startApi, type TestApi, testKeys, testPayloadKeys } from './testing/api.ts';
import { listedBatch, openFile, operator, registerInstansi } from './testing/batch.ts';

const verify = { kind: 'verify-drh', effectiveOn: '2025-09-09', deferred: [] };
const silent = pino({ level: 'silent' });
const nowhere = async () => ({
  ...{ address: `127.0.0.1:${await freePort()}`, namespace: 'x', payloadKeys: testPayloadKeys },
});

describe('with the database away', () => {
  let api: Awaited<ReturnType<typeof serveApi>>;
  beforeAll(async () => {
    const db = openDatabase({ url: `postgres://nobody@127.0.0.1:${await freePort()}/none` });
    const engine = temporalEngine(createTemporalClient(await nowhere()));
    api = await serveApi({ db, keys: testKeys, engine, clock: async () => now, log: silent });
  });
  afterAll(() => api.stop());

  it('the API is up, and /ready names what is not', async () => {
    expect((await api.call('GET', '/health')).status).toBe(200);
    const { status, body } = await api.call('GET', '/ready');
    expect([status, body.parts]).toEqual([
      503,
      [
        { name: 'registry', ready: false },
        { name: 'engine', ready: false },
      ],
    ]);
  });

  it('every request that needs it is 503 with the time to come back, and no stack', async () => {
    for (const path of ['/v1/cases', '/v1/cases/x', '/v1/formations', '/v1/instansi/7100']) {
      const { status, body, headers, text } = await api.call('GET', path, { as: operator });
      expect([status, body.code, headers.get('retry-after')]).toEqual([503, 'REGISTRY_UNAVAILABLE', '5']);
      expect(text).not.toMatch(/ECONNREFUSED|node_modules|\.ts:/);
    }
    const decided = await api.call('POST', '/v1/cases/x/decisions', { as: operator, key: 'k', json: verify });
    expect(decided.body.code).toBe('REGISTRY_UNAVAILABLE');
  });

  it('a role that is too low hears the same: whether the account is blocked stands there too', async () => {
    const sent = { as: { roles: ['auditor'] } as const, key: 'k', json: verify };
    expect((await api.call('POST', '/v1/cases/x/decisions', sent)).body.code).toBe('REGISTRY_UNAVAILABLE');
    expect((await api.call('GET', '/v1/cases')).status).toBe(401);
  });

  it('a sandbox clock is not found where there is no sandbox', async () => {
    expect((await api.call('GET', '/v1/sandbox/clock', { as: operator })).status).toBe(404);
  });
});

describe('with the engine away', () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await startApi();
    await registerInstansi(api);
    const formation = await listedBatch(api, 'outage');
    await openFile(api, formation, 1, 'file-outage');
  });
  afterAll(() => api.stop());

  it('a decision and a new batch are 503; what was received keeps its instant', async () => {
    const engine = temporalEngine(createTemporalClient(await nowhere()));
    let clock = now;
    const { db } = api;
    const cut = await serveApi({ db, keys: testKeys, engine, clock: async () => clock, log: silent });
    const decide = () =>
      cut.call('POST', '/v1/cases/file-outage/decisions', { as: operator, key: 'away', json: verify });
    const json = { label: 'X' };
    const [first, batch] = await Promise.all([
      decide(),
      cut.call('POST', '/v1/formations', { as: operator, key: 'new', json }),
    ]);
    expect([first.status, first.body.code]).toEqual([503, 'ENGINE_UNAVAILABLE']);
    expect([batch.status, batch.body.code]).toEqual([503, 'ENGINE_UNAVAILABLE']);
    clock += 86_400_000;
    expect((await decide()).status).toBe(503);
    await cut.stop();
    const answer = await api.call('POST', '/v1/cases/file-outage/decisions', {
      as: operator,
      key: 'away',
      json: verify,
    });
    expect(answer.status).toBe(200);
    const { body } = await api.call('GET', '/v1/cases/file-outage/timeline', { as: operator });
    expect(body.events).toMatchObject([{}, { recordedAt: new Date(now).toISOString() }]);
  });
});
