import { once } from 'node:events';
import { type IncomingMessage, request } from 'node:http';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startApi, type TestApi } from './testing/api.ts';
import { administrator, listedBatch, openFile, operator, registerInstansi } from './testing/batch.ts';

let api: TestApi;

beforeAll(async () => {
  api = await startApi();
  await registerInstansi(api);
  await openFile(api, await listedBatch(api, 'http'), 1, 'case-http');
});
afterAll(() => api.stop());

const mine = '/v1/cases/case-http';

/** As it is sent: `fetch` forbids an answer from a cache as soon as a condition is named. */
async function plain(method: string, path: string, headers: Record<string, string> = {}) {
  const authorization = `Bearer ${await api.issuer.token({ sub: operator.account, roles: operator.roles, instansi: '7100' })}`;
  const sent = request(`${api.url()}${path}`, { method, headers: { ...headers, authorization } }).end();
  const [answer] = (await once(sent, 'response')) as [IncomingMessage];
  return { status: answer.statusCode, headers: answer.headers, text: await text(answer) };
}

describe('an address', () => {
  it.each([
    ['DELETE', '/v1/cases/case-http', 'GET, HEAD, OPTIONS'],
    ['PATCH', '/v1/cases/case-http/decisions', 'POST, OPTIONS'],
    ['DELETE', '/v1/formations', 'POST, GET, HEAD, OPTIONS'],
    ['PUT', '/v1/tasks/reassignments', 'POST, OPTIONS'],
    ['POST', '/health', 'GET, HEAD, OPTIONS'],
  ])('says to %s %s that it does %s', async (method, path, allow) => {
    const { status, body, headers } = await api.call(method, path, { as: operator });
    expect([status, body.code, headers.get('allow')]).toEqual([405, 'METHOD_NOT_ALLOWED', allow]);
    const asked = await api.call('OPTIONS', path);
    expect([asked.status, asked.headers.get('allow'), asked.text]).toEqual([204, allow, '']);
  });

  it('is one for one thing: with a slash behind it, or in capitals, it is not found', async () => {
    for (const path of ['/v1/cases/', '/V1/cases', `${mine}/`, '/health/']) {
      expect([path, (await api.call('GET', path, { as: operator })).status]).toEqual([path, 404]);
    }
  });

  it('does not pass over a parameter that it does not know, whether it takes others or none', async () => {
    for (const path of ['/v1/cases?stge=documents', `${mine}?verbose=1`, '/health?a=1', '/openapi.json?v=2']) {
      const { status, body } = await api.call('GET', path, { as: operator });
      expect([path, status, body.code]).toEqual([path, 400, 'INVALID_QUERY']);
    }
    const json = { label: 'X' };
    const sent = await api.call('POST', '/v1/formations?dryRun=true', { as: operator, key: 'q', json });
    expect([sent.status, sent.body.code]).toEqual([400, 'INVALID_QUERY']);
  });
});

describe('an answer', () => {
  it('to HEAD is that to GET without its body', async () => {
    const get = await api.call('GET', mine, { as: operator });
    const head = await plain('HEAD', mine);
    expect([head.status, head.text, head.headers.etag]).toEqual([200, '', get.headers.get('etag')]);
    expect((await plain('HEAD', '/v1/cases/nobody')).status).toBe(404);
  });

  it('is JSON or a table, and who takes neither is told before anything is decided', async () => {
    const ask = (path: string, accept: string) => api.call('GET', path, { as: operator, headers: { accept } });
    for (const accept of ['application/json', '*/*', 'application/*;q=0.5', 'text/html, application/json;q=0.1']) {
      expect([accept, (await ask(mine, accept)).status]).toEqual([accept, 200]);
    }
    const refused = await ask(mine, 'text/html');
    expect([refused.status, refused.body.code]).toEqual([406, 'NOT_ACCEPTABLE']);
    expect(refused.body.detail).toContain('application/json');
    expect((await ask('/problems/not-found', 'application/json')).status).toBe(406);
    const sent = { as: operator, key: 'nothing', json: { label: 'X' } };
    const xml = { accept: 'application/xml' };
    expect((await api.call('POST', '/v1/formations', { ...sent, headers: xml })).status).toBe(406);
    expect((await api.call('POST', '/v1/formations', sent)).status).toBe(201);
  });

  it('of a file is never said to be the same: its clocks move without a decision', async () => {
    const { headers } = await plain('GET', mine);
    expect((await plain('GET', mine, { 'if-none-match': headers.etag ?? '' })).status).toBe(200);
  });

  it('of the contract is, to whoever has it', async () => {
    const { headers } = await plain('GET', '/openapi.json');
    const same = await plain('GET', '/openapi.json', { 'if-none-match': headers.etag ?? '' });
    expect([same.status, same.text, same.headers.etag]).toEqual([304, '', headers.etag]);
    const other = await plain('GET', '/openapi.json', { 'if-none-match': '"another"' });
    expect([other.status, other.text.length > 1_000]).toEqual([200, true]);
  });
});

describe('a body', () => {
  it.each(['text/plain', 'application/xml', 'application/json; charset=latin1'])('as %s is 415', async (type) => {
    const headers = { 'content-type': type };
    const { status, body } = await api.call('POST', '/v1/formations', { as: operator, key: 't', headers, json: {} });
    expect([status, body.code]).toEqual([415, 'UNSUPPORTED_MEDIA_TYPE']);
  });
});

it('whatever is decided by revision shows it: each register has an ETag, and an older one is 412', async () => {
  const registers = {
    '/v1/authorities': [administrator, '/v1/absences', { deputy: 'b', from: '2025-09-11', until: '2025-09-12' }],
    '/v1/webhooks': [administrator, '/v1/webhooks', { url: 'https://a.example/' }],
  } as const;
  for (const [path, [as, decides, json]] of Object.entries(registers)) {
    const etag = (await api.call('GET', path, { as })).headers.get('etag') ?? '';
    expect(etag).toMatch(/^W\/"\d+"$/);
    const decide = (key: string) => api.call('POST', decides, { as, key, json, headers: { 'if-match': etag } });
    expect([path, (await decide(`${path}-1`)).status]).toEqual([path, 200]);
    expect([path, (await decide(`${path}-2`)).status]).toEqual([path, 412]);
  }
});
