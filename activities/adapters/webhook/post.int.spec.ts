import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, expect, it } from 'vitest';
import { reachable } from './addresses.ts';
import { webhookPost } from './post.ts';

const servers: Server[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    server.close();
  }
});

/** A receiver on this machine; answers its port. */
async function receiver(answer: RequestListener): Promise<number> {
  const server = createServer(answer);
  servers.push(server);
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  return (server.address() as AddressInfo).port;
}

const own = webhookPost(reachable('127.0.0.0/8, ::1/128'), { http: true, within: 300 });
const posting = (url: string) => ({ url, headers: { 'webhook-id': 'm-1' }, body: '{"é":1}' });

it('what is sent arrives as it is, and the answer is drained', async () => {
  const got: unknown[] = [];
  const port = await receiver(async (request, response) => {
    const chunks = await request.toArray();
    got.push(request.method, request.headers['webhook-id'], Buffer.concat(chunks).toString());
    response.writeHead(202).end('x'.repeat(1_000));
  });
  expect(await own(posting(`http://127.0.0.1:${port}/in?a=1`))).toBe(202);
  expect(got).toEqual(['POST', 'm-1', '{"é":1}']);
});

it.each(['127.0.0.1', 'localhost', '[::1]', '2130706433', '0x7f.1'])(
  'this machine is not reached as %s unless it is allowed',
  async (host) => {
    let asked = 0;
    const port = await receiver((_, response) => {
      asked += 1;
      response.end();
    });
    const post = webhookPost(reachable(undefined), { http: true });
    await expect(post(posting(`http://${host}:${port}/`))).rejects.toMatchObject({ code: 'WEBHOOK_ADDRESS_FORBIDDEN' });
    expect(asked).toBe(0);
  },
);

it('without encryption nothing leaves a production system', async () => {
  let asked = 0;
  const port = await receiver((_, response) => {
    asked += 1;
    response.end();
  });
  const post = webhookPost(reachable('127.0.0.0/8'), { http: false });
  await expect(post(posting(`http://127.0.0.1:${port}/`))).rejects.toMatchObject({ code: 'WEBHOOK_ADDRESS_FORBIDDEN' });
  expect(asked).toBe(0);
});

it('a redirect is not followed', async () => {
  let inside = 0;
  const secret = await receiver((_, response) => {
    inside += 1;
    response.end();
  });
  const port = await receiver((_, response) =>
    response.writeHead(307, { location: `http://127.0.0.1:${secret}/` }).end(),
  );
  const refused = { code: 'WEBHOOK_REDIRECTED', status: 307 };
  await expect(own(posting(`http://127.0.0.1:${port}/`))).rejects.toMatchObject(refused);
  expect(inside).toBe(0);
});

it.each([
  [410, 'WEBHOOK_GONE'],
  [400, 'WEBHOOK_REFUSED'],
  [503, 'WEBHOOK_REFUSED'],
])('an answer of %i is told as %s', async (status, code) => {
  const port = await receiver((_, response) => response.writeHead(status).end());
  await expect(own(posting(`http://127.0.0.1:${port}/`))).rejects.toMatchObject({ code, status });
});

it('a receiver that says nothing in time, or is away, is told apart', async () => {
  const port = await receiver(() => {});
  await expect(own(posting(`http://127.0.0.1:${port}/`))).rejects.toMatchObject({ code: 'WEBHOOK_TIMED_OUT' });
  await expect(own(posting('http://127.0.0.1:1/'))).rejects.toMatchObject({ code: 'WEBHOOK_UNREACHABLE' });
});

it('an answer without end does not keep anybody', async () => {
  const port = await receiver((_, response) => {
    response.writeHead(200);
    const more = setInterval(() => response.write('x'.repeat(32_000)), 1);
    response.on('close', () => clearInterval(more));
  });
  expect(await own(posting(`http://127.0.0.1:${port}/`))).toBe(200);
});
