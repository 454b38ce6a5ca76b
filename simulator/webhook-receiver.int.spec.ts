import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import express from 'express';
import { Webhook } from 'standardwebhooks';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { type Inbox, openInbox } from './webhook-inbox.ts';
import { webhookReceiver } from './webhook-receiver.ts';

const [secret, older, strange] = [1, 2, 3].map((n) => `whsec_${Buffer.alloc(32, n).toString('base64')}`) as [
  string,
  string,
  string,
];
let inbox: Inbox;
let server: Server;
let url: string;

beforeEach(async () => {
  inbox = openInbox(':memory:');
  server = createServer(express().use('/webhooks', webhookReceiver(inbox)));
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/webhooks`;
  inbox.trust(older);
  inbox.trust(secret);
});
afterEach(() => {
  server.closeAllConnections();
  server.close();
  inbox.close();
});

async function send(nth: number, by = secret, at = new Date(), subject = 'policy/settings'): Promise<number> {
  const id = `${subject}/${nth}`;
  const body = JSON.stringify({
    ...{ id, type: 'id.tenggat.policy.policy-set.v1', subject, subjectsequence: nth },
    ...{ time: '2025-09-10T03:00:00.000Z', effectiveon: '2025-09-10', data: {} },
  });
  const headers = {
    'webhook-id': id,
    'webhook-timestamp': String(Math.floor(at.getTime() / 1_000)),
    'webhook-signature': new Webhook(by).sign(id, at, body),
  };
  return (await fetch(`${url}/tenggat`, { method: 'POST', headers, body })).status;
}
const files = async () => (await (await fetch(`${url}/files`)).json()) as Record<string, unknown>;

it('takes what is signed by a secret that it knows, the old one too while it is replaced', async () => {
  expect([await send(1), await send(2, older)]).toEqual([204, 204]);
  expect(await files()).toMatchObject({ messages: 2, outOfOrder: [] });
});

it('takes nothing that somebody else signed, nothing unsigned, and nothing old that is sent again', async () => {
  const unsigned = await fetch(`${url}/tenggat`, { method: 'POST', body: '{}' });
  const old = new Date(Date.now() - 10 * 60_000);
  expect([await send(1, strange), unsigned.status, await send(1, secret, old)]).toEqual([401, 401, 401]);
  expect(await files()).toMatchObject({ messages: 0 });
});

it('has what comes twice once', async () => {
  for (const nth of [1, 2, 1, 1]) await send(nth);
  expect(await files()).toMatchObject({ messages: 2, repeats: 2, outOfOrder: [] });
});

it('notices what comes before its turn, and what never comes', async () => {
  for (const nth of [2, 1]) await send(nth, secret, new Date(), 'policy/a');
  for (const nth of [1, 3]) await send(nth, secret, new Date(), 'policy/b');
  expect(await files()).toMatchObject({ outOfOrder: ['policy/a/2', 'policy/a/1', 'policy/b/3'] });
});
