import { once } from 'node:events';
import { connect } from 'node:net';
import { gzipSync } from 'node:zlib';
import { sql } from 'kysely';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { serve } from './serve.ts';
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

/** What is answered to these bytes, when the connection has ended. */
function raw(url: string, text: string): Promise<string> {
  return new Promise((done, fail) => {
    const socket = connect(Number(new URL(url).port), '127.0.0.1', () => socket.write(text));
    let said = '';
    socket.setEncoding('utf8').on('data', (part: string) => {
      said += part;
    });
    socket.once('close', () => done(said)).once('error', fail);
  });
}

const problemIn = (said: string) => JSON.parse(said.slice(said.indexOf('\r\n\r\n')));
const mine = '/v1/instansi/7100';

describe('too many requests', () => {
  const perMinute = { account: 3, address: 2, failedSignIns: 2 };

  it('of one account are 429 with the time to come back; another account goes on', async () => {
    const one = await withEdges({ perMinute });
    const ask = (account: string) => one.call('GET', mine, { as: { ...operator, account } });
    const answers = [await ask('a'), await ask('a'), await ask('a'), await ask('a')];
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 429]);
    expect(answers[0]?.headers.get('ratelimit-policy')).toMatch(/^"account"; q=3; w=60; pk=:/);
    expect(answers[0]?.headers.get('ratelimit')).toMatch(/^"account"; r=2; t=\d+$/);
    expect(answers[3]?.body.code).toBe('TOO_MANY_REQUESTS');
    expect(answers[3]?.headers.get('content-type')).toContain('application/problem+json');
    expect(Number(answers[3]?.headers.get('retry-after'))).toBeGreaterThan(0);
    expect((await ask('b')).status).toBe(200);
  });

  it('that decide nothing are held up before anything is read or kept', async () => {
    const one = await withEdges({ perMinute: { ...perMinute, account: 1 } });
    const send = () => one.call('POST', '/v1/formations', { as: operator, key: 'held-up', json: { label: 7 } });
    expect([(await send()).body.code, (await send()).body.code]).toEqual(['INVALID_BODY', 'TOO_MANY_REQUESTS']);
  });

  it('without a valid token are 429 after a few, and hold up nobody behind the same address who has one', async () => {
    const one = await withEdges({ perMinute });
    const guess = () => one.call('GET', mine, { token: 'x.y.z' });
    const answers = [await guess(), await guess(), await guess()];
    expect(answers.map(({ body }) => body.code)).toEqual([
      'UNAUTHENTICATED',
      'UNAUTHENTICATED',
      'TOO_MANY_FAILED_SIGN_INS',
    ]);
    expect((await one.call('GET', mine, { as: operator })).status).toBe(200);
  });

  it('to what needs no sign-in are counted by address, but never those that ask whether it lives', async () => {
    const one = await withEdges({ perMinute });
    const get = async (path: string) => (await one.call('GET', path)).status;
    expect([await get('/openapi.json'), await get('/openapi.json'), await get('/openapi.json')]).toEqual([
      200, 200, 429,
    ]);
    for (let probe = 0; probe < 5; probe += 1) expect(await get('/health')).toBe(200);
  });

  it('are told apart by X-Forwarded-For only behind a proxy that is named', async () => {
    const from = (one: typeof direct, address: string) =>
      one.call('GET', '/openapi.json', { headers: { 'x-forwarded-for': address } });
    const direct = await withEdges({ perMinute });
    for (const address of ['203.0.113.1', '203.0.113.2']) expect((await from(direct, address)).status).toBe(200);
    expect((await from(direct, '203.0.113.3')).status).toBe(429);
    const behind = await withEdges({ perMinute, trustProxy: ['127.0.0.1'] });
    for (let last = 1; last < 6; last += 1) expect((await from(behind, `203.0.113.${last}`)).status).toBe(200);
  });
});

describe('a request that is too large', () => {
  it('by its own word is 413 on every route, also one that takes no body, before anybody is signed in', async () => {
    const put = (path: string, length: number) =>
      raw(
        api.url(),
        `PUT ${path} HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: ${length}\r\nConnection: close\r\n\r\n`,
      );
    const said = await put(mine, 1_048_577);
    expect(said).toMatch(/^HTTP\/1\.1 413 /);
    expect(problemIn(said)).toMatchObject({ code: 'BODY_TOO_LARGE', status: 413 });
    const get = await raw(
      api.url(),
      'GET /v1/cases HTTP/1.1\r\nHost: x\r\nContent-Length: 1025\r\nConnection: close\r\n\r\n',
    );
    expect(get).toMatch(/^HTTP\/1\.1 413 /);
  });

  it('is 413 also when it does not say how large it is, or is small only while it is packed', async () => {
    const token = await api.issuer.token({ sub: 'acc-1', roles: ['operator'], instansi: '7100' });
    const head = `Host: x\r\nAuthorization: Bearer ${token}\r\nTransfer-Encoding: chunked\r\nConnection: close`;
    const chunk = `${(120_000).toString(16)}\r\n${' '.repeat(120_000)}\r\n0\r\n\r\n`;
    const json = 'Content-Type: application/json';
    const post = await raw(api.url(), `POST /v1/formations HTTP/1.1\r\n${head}\r\n${json}\r\n\r\n${chunk}`);
    expect(problemIn(post)).toMatchObject({ code: 'BODY_TOO_LARGE' });
    const get = await raw(api.url(), `GET /v1/formations HTTP/1.1\r\n${head}\r\n\r\n${chunk}`);
    expect(problemIn(get)).toMatchObject({ code: 'BODY_TOO_LARGE' });
    const packed = await fetch(`${api.url()}/v1/formations`, {
      method: 'POST',
      headers: {
        authorization: `Bearer ${token}`,
        'content-type': 'application/json',
        'content-encoding': 'gzip',
        'idempotency-key': 'packed',
      },
      body: gzipSync(JSON.stringify({ label: ' '.repeat(110_000) })),
    });
    expect([packed.status, await packed.json()]).toMatchObject([413, { code: 'BODY_TOO_LARGE' }]);
  });

  it('of a crowd is not taken in: connections beyond the limit are dropped', async () => {
    const listening = await serve((() => {}) as never, { host: '127.0.0.1', port: 0, connections: 1 });
    beside.also({ stop: () => listening.close() });
    const first = connect(listening.port, '127.0.0.1');
    await once(first, 'connect');
    expect(await raw(`http://127.0.0.1:${listening.port}`, '')).toBe('');
    expect(first.destroyed).toBe(false);
    first.destroy();
  });

  it('in its headers is 431, and what is no HTTP 400, both as a problem', async () => {
    const large = await raw(api.url(), `GET /health HTTP/1.1\r\nHost: x\r\nX-Large: ${'x'.repeat(20_000)}\r\n\r\n`);
    expect(large).toMatch(/^HTTP\/1\.1 431 [\s\S]*application\/problem\+json/);
    expect(problemIn(large)).toMatchObject({ code: 'HEADERS_TOO_LARGE', status: 431 });
    const garbled = await raw(api.url(), 'NOT HTTP AT ALL\r\n\r\n');
    expect(problemIn(garbled)).toMatchObject({ code: 'REQUEST_UNREADABLE', status: 400 });
    expect((await api.call('GET', '/health')).status).toBe(200);
  });
});

describe('a request that is too slow', () => {
  it('in its body is 408, and the connection is over', async () => {
    const one = await withEdges({ bodyWithin: 100 });
    const token = await one.issuer.token({ sub: 'acc-1', roles: ['operator'], instansi: '7100' });
    const head = `Host: x\r\nAuthorization: Bearer ${token}\r\nContent-Type: application/json\r\nContent-Length: 90`;
    const said = await raw(
      one.url(),
      `POST /v1/formations HTTP/1.1\r\n${head}\r\nIdempotency-Key: slow\r\n\r\n{"label":`,
    );
    expect(said).toMatch(/^HTTP\/1\.1 408 [\s\S]*connection: close/i);
    expect(problemIn(said)).toMatchObject({ code: 'REQUEST_TOO_SLOW' });
  });

  it('in its headers is 408 as a problem', async () => {
    const listening = await serve((() => {}) as never, { host: '127.0.0.1', port: 0, headersWithin: 100 });
    beside.also({ stop: () => listening.close() });
    const said = await raw(`http://127.0.0.1:${listening.port}`, 'GET /health HTTP/1.1\r\nHost: x\r\n');
    expect(said).toMatch(/^HTTP\/1\.1 408 /);
    expect(problemIn(said)).toMatchObject({ code: 'REQUEST_TOO_SLOW' });
  });
});

describe('an answer that does not come in time', () => {
  it('is 503 with the time to come back; the decision goes on, and the same key finds it', async () => {
    let let_go = () => {};
    const held = new Promise<void>((done) => {
      let_go = done;
    });
    const opened: string[] = [];
    const engine = {
      ...api.engine,
      async open(opening: Parameters<typeof api.engine.open>[0]) {
        await held;
        await api.engine.open(opening);
        opened.push(opening.workflowId);
      },
    };
    const one = await withEdges({ answerWithin: 200 }, { engine });
    const send = () => one.call('POST', '/v1/formations', { as: operator, key: 'late', json: { label: 'Lambat' } });
    const late = await send();
    expect([late.status, late.body.code, late.headers.get('retry-after')]).toEqual([503, 'ANSWER_LATE', '5']);
    let_go();
    const answered = await until(send, ({ status }) => status === 201);
    const { rows } = await sql<{ n: number }>`select count(*) as n from formations where label = 'Lambat'`.execute(
      api.db,
    );
    expect(rows[0]?.n).toBe(1);
    expect(opened[0]).toBe(`formation/7100/${answered.body.formationId}`);
  });
});

describe('pages of other origins', () => {
  const origins = ['https://kepegawaian.example'];
  const preflight = (origin: string) => ({
    headers: {
      origin,
      'access-control-request-method': 'POST',
      'access-control-request-headers': 'authorization,idempotency-key',
    },
  });

  it('are told nothing where none is named', async () => {
    const { status, headers } = await api.call('OPTIONS', '/v1/cases', preflight('https://kepegawaian.example'));
    expect([status, headers.get('access-control-allow-origin')]).toEqual([204, null]);
    const got = await api.call('GET', mine, { as: operator, headers: { origin: 'https://kepegawaian.example' } });
    expect(got.headers.get('access-control-allow-origin')).toBeNull();
  });

  it('may ask when they are named, for what the contract has and never with cookies', async () => {
    const one = await withEdges({ origins });
    const { status, headers } = await one.call('OPTIONS', '/v1/cases', preflight('https://kepegawaian.example'));
    expect(status).toBe(204);
    expect(headers.get('access-control-allow-origin')).toBe('https://kepegawaian.example');
    expect(headers.get('access-control-allow-methods')).toBe('GET,POST,PUT');
    expect(headers.get('access-control-allow-headers')).toContain('Idempotency-Key');
    expect(headers.get('access-control-allow-credentials')).toBeNull();
    const got = await one.call('GET', mine, { as: operator, headers: { origin: 'https://kepegawaian.example' } });
    expect(got.headers.get('access-control-expose-headers')).toContain('ETag');
    expect(got.headers.get('vary')).toContain('Origin');
  });

  it.each([
    'https://kepegawaian.example.evil.example',
    'http://kepegawaian.example',
    'https://x.kepegawaian.example',
    'null',
  ])('that are not, such as %s, are told nothing', async (origin) => {
    const one = await withEdges({ origins });
    const { headers } = await one.call('OPTIONS', '/v1/cases', preflight(origin));
    expect(headers.get('access-control-allow-origin')).toBeNull();
  });
});

describe('every answer', () => {
  it.each([
    ['about people', '/v1/cases', 200],
    ['that is a problem', '/v1/cases/nobody', 404],
    ['to nowhere', '/nowhere', 404],
  ])('%s is kept by nobody, runs nothing, and does not say what serves it', async (_, path, expected) => {
    const { status, headers } = await api.call('GET', path, { as: operator });
    expect(status).toBe(expected);
    expect(headers.get('cache-control')).toBe('no-store');
    expect(headers.get('content-security-policy')).toBe(
      "default-src 'none';base-uri 'none';form-action 'none';frame-ancestors 'none'",
    );
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('x-powered-by')).toBeNull();
    expect(headers.get('etag')).toBeNull();
  });
});
