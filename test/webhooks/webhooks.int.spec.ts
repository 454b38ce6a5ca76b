import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inventPeople } from '../../simulator/people.ts';
import { eventually } from '../support/desk.ts';
import { type Employer, startEmployer } from '../support/employed.ts';

let employer: Employer;
let secret: string;
const cases: string[] = [];
const term = { from: '2025-10-01', until: '2026-09-30' };

type Files = {
  readonly files: readonly { id: string; stage: string; outcome: string | null; version: number }[];
  readonly messages: number;
  readonly outOfOrder: readonly string[];
  readonly repeats: number;
};
type Standing = { readonly state: string; readonly behind: number; readonly failing?: object };

beforeAll(async () => {
  employer = await startEmployer('2025-10-01');
  const { stack } = employer.sandbox;
  const json = { url: `${stack.simulatorUrl}/webhooks/tenggat`, after: 0 };
  const registered = await employer.desk('administrator', 'POST', '/v1/webhooks', { key: 'webhook', json });
  secret = String(registered.body.secret);
  await order('/webhooks/secret', { secret });
  for (let n = 0; n < 3; n += 1) cases.push(await employer.employ([term]));
});
afterAll(() => employer.sandbox.end());

async function order(path: string, json: object): Promise<void> {
  const response = await fetch(`${employer.sandbox.stack.simulatorUrl}${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(json),
  });
  expect(response.status).toBe(204);
}

/** The receiver fails in this way from now on; what the test itself asks of it does not. */
async function fail(mode: string, more: object = {}): Promise<void> {
  await order('/control/fail', { surface: 'webhooks', path: '/tenggat', mode, ...more });
}

async function received(): Promise<Files> {
  return (await (await fetch(`${employer.sandbox.stack.simulatorUrl}/webhooks/files`)).json()) as Files;
}

async function standing(): Promise<Standing> {
  const { body } = await employer.desk('auditor', 'GET', '/v1/webhooks');
  return (body.webhooks as Standing[])[0] as Standing;
}

/** Waits until the receiver has a file as the API shows it, and answers what it has of all of them. */
async function inStep(): Promise<Files> {
  const own = await Promise.all(cases.map((id) => employer.read(id)));
  const wanted = own.map(({ id, stage, outcome, version }) => ({ id, stage, outcome: outcome ?? null, version }));
  return await eventually(received, ({ files }) =>
    wanted.every((one) => files.some((file) => JSON.stringify(file) === JSON.stringify({ ...file, ...one }))),
  );
}

describe('another system that hears of everything by webhook', () => {
  it('comes to the same files as the registry', async () => {
    const { outOfOrder, files } = await inStep();
    expect([files.length, outOfOrder]).toEqual([3, []]);
  });

  it('has what happened while it was away, in order, once it is back', async () => {
    await fail('503', { times: 2 });
    await employer.goTo('2025-11-03');
    await eventually(standing, ({ failing }) => failing !== undefined);
    const { outOfOrder } = await inStep();
    expect(outOfOrder).toEqual([]);
  });

  it('takes a message whose answer was lost once', async () => {
    await fail('lost-answer');
    const { repeats } = await received();
    await employer.goTo('2026-01-20');
    const after = await eventually(
      async () => (await inStep()) && (await received()),
      (now) => now.repeats > repeats,
    );
    expect(after.outOfOrder).toEqual([]);
  });

  it('misses nothing when the worker and the receiver are killed in the middle', async () => {
    const { stack } = employer.sandbox;
    await fail('timeout', { after: 3 });
    await employer.goTo('2026-02-03');
    // The receiver hangs: what was sent in this turn is not behind us yet.
    await eventually(standing, ({ behind }) => behind > 0);
    const before = await received();
    for (const name of ['worker', 'simulator']) {
      const pid = stack.pidOf(name);
      if (pid !== undefined) process.kill(pid, 'SIGKILL');
    }
    await eventually(received, ({ messages }) => messages >= before.messages);
    await employer.goTo('2026-05-04');
    const { outOfOrder, messages } = await inStep();
    expect(outOfOrder).toEqual([]);
    expect(messages).toBeGreaterThan(before.messages);
    await eventually(standing, ({ behind }) => behind === 0);
  });

  it('gets everything again by order, and has it once', async () => {
    const { messages, repeats } = await received();
    const replay = await employer.desk('administrator', 'POST', '/v1/webhooks/1/replay', {
      key: 'r',
      json: { after: 0 },
    });
    expect(replay.status).toBe(200);
    const after = await eventually(received, (now) => now.repeats >= repeats + messages);
    expect(after.outOfOrder).toEqual([]);
  });

  it('is told nothing personal', async () => {
    const { body } = await employer.desk('integrasi', 'GET', '/v1/events?limit=1000');
    const text = JSON.stringify(body);
    expect((body.events as object[]).length).toBeGreaterThan(20);
    for (const { name, nik } of inventPeople(7, 20)) {
      expect(text).not.toContain(name);
      expect(text).not.toContain(nik);
    }
  });
});
