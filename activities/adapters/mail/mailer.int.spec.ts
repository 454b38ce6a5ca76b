import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { freePort } from '../../../platform/process/free-port.ts';
import { type Simulator, startSimulator } from '../../../simulator/server.ts';
import type { StoredMail } from '../../../simulator/store.ts';
import { smtpMailer } from './mailer.ts';

const folder = mkdtempSync(join(tmpdir(), 'tenggat-mail-'));
let simulator: Simulator;
let settings: Parameters<typeof smtpMailer>[0];

beforeAll(async () => {
  const smtpPort = await freePort();
  const config = { host: '127.0.0.1', port: 0, smtpPort, seed: 7, people: 1, flaky: 0 };
  simulator = await startSimulator({ ...config, stateFile: join(folder, 'state.sqlite'), secretsFolder: folder });
  const { user, password } = JSON.parse(readFileSync(join(folder, 'mail-credentials.json'), 'utf8'));
  const auth = { user, pass: password };
  settings = { host: '127.0.0.1', port: smtpPort, auth, from: 'tenggat@contoh.example', tls: false };
});
afterAll(() => simulator.close());

const mail = { id: 'abc', to: 'a@contoh.example', subject: 'Tenggat: 1', text: 'Satu\n', html: '<p>Satu</p>' };
const mood = (mood: string, to = '') =>
  fetch(`${simulator.url}/control/mail`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ mood, to }),
  });
const kept = async () => (await (await fetch(`${simulator.url}/mail.json`)).json()) as StoredMail[];

it('a message arrives as text and HTML under its Message-ID, and a repetition is only counted', async () => {
  const send = smtpMailer(settings);
  await send(mail);
  await send(mail);
  expect(await kept()).toEqual([
    {
      ...{ messageId: '<abc@contoh.example>', to: mail.to, subject: mail.subject, html: mail.html, repeats: 1 },
      ...{ text: mail.text, receivedAt: '2025-07-31T17:00:00.000Z' },
    },
  ]);
  const page = await (await fetch(`${simulator.url}/mail`)).text();
  expect(page).toContain('a@contoh.example: Tenggat: 1, datang 2 kali');
});

it.each([
  ['451', 'MAIL_DEFERRED', true],
  ['550', 'MAIL_REFUSED', true],
  ['down', 'MAIL_SERVER_AWAY', false],
])('a server that says %s is understood', async (say, code, here) => {
  await mood(say);
  await expect(smtpMailer(settings)(mail)).rejects.toMatchObject({ code, here });
  await mood('up');
  await smtpMailer(settings)({ ...mail, id: `after-${say}` });
});

it('one recipient turned away keeps nobody else from their mail', async () => {
  await mood('550', 'b@');
  const send = smtpMailer(settings);
  await expect(send({ ...mail, to: 'b@contoh.example' })).rejects.toMatchObject({ code: 'MAIL_REFUSED' });
  await send({ ...mail, id: 'def' });
  await mood('up');
});

it('a wrong password is said to be one, and an address that is none is refused for good', async () => {
  const wrong = { ...settings, auth: { user: 'tenggat', pass: 'salah' } };
  await expect(smtpMailer(wrong)(mail)).rejects.toMatchObject({ code: 'MAIL_SIGN_IN_REFUSED', here: false });
  await expect(smtpMailer(settings)({ ...mail, to: 'nobody' })).rejects.toMatchObject({ here: true });
});

it('in production nothing is said to a server without TLS', async () => {
  await expect(smtpMailer({ ...settings, tls: true })(mail)).rejects.toMatchObject({ code: 'MAIL_SERVER_AWAY' });
});

it('the mailbox outlives the simulator', async () => {
  const before = await kept();
  await simulator.close();
  const config = { host: '127.0.0.1', port: 0, seed: 7, people: 1, flaky: 0, secretsFolder: folder };
  simulator = await startSimulator({ ...config, stateFile: join(folder, 'state.sqlite') });
  expect(await kept()).toEqual(before);
});
