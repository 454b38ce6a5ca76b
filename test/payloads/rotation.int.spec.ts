import type { Client } from '@temporalio/client';
import { ApplicationFailure, type Payload } from '@temporalio/common';
import proto from '@temporalio/proto';
import { DefaultLogger, type LogEntry, Runtime, Worker } from '@temporalio/worker';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { resolveEngine } from '../../platform/engine/resolve.ts';
import { type RunningEngine, startEngine } from '../../platform/engine/start.ts';
import { taskQueue } from '../../platform/temporal/client.ts';
import { readPayloadKeys } from '../../platform/temporal/payload-keys.ts';
import { buildWorkflowBundle } from '../../worker/bundle.ts';
import { dataConverter } from '../../worker/data-converter.ts';
import { incidents, resume } from '../../workflows/contract/messages.ts';
import { eventually } from '../support/desk.ts';
import { keyIdOf, payloadsIn, readings } from '../support/payloads.ts';
import { type History, openedHistory } from '../support/runs.ts';
import {
  type Activities,
  bareClient,
  clientWith,
  counts,
  decide,
  overheardClient,
  prepareRun,
  rawHistory,
  startWorker,
} from './bulk-runs.ts';

const older = `k1:${'1a'.repeat(32)}`;
const both = `k2:${'2b'.repeat(32)}\n${older}`;
/** What nobody without keys may read, wherever it was said. */
const secret = 'SRT/813/77-Q';

const logged: LogEntry[] = [];
Runtime.install({
  logger: new DefaultLogger('WARN', (entry) => logged.push(entry)),
  telemetryOptions: { logging: { filter: { core: 'ERROR', other: 'ERROR' } } },
});

let engine: RunningEngine;
let code: string;
let [bare, before, after]: Client[] = [];
const workers: { stop(): Promise<void> }[] = [];
let events: Record<string, unknown>[] = [];
let page: Activities['decidePage'];
let fails: Error | undefined;

const activities: Activities = {
  async commit(filed) {
    if (fails) throw fails;
    events.push(...(filed.events as unknown as Record<string, unknown>[]));
    return { outdated: [] };
  },
  decidePage: (asked) => page(asked),
};

beforeAll(async () => {
  engine = await startEngine({ engine: await resolveEngine(), namespace: 'tenggat-test', virtualTime: false });
  ({ code } = await buildWorkflowBundle());
  [bare, before, after] = [await bareClient(engine), clientWith(engine, older), clientWith(engine, both)];
});
afterAll(async () => {
  await Promise.all([bare, before, after].map((client) => client?.connection.close()));
  await engine?.stop();
});
beforeEach(() => {
  [events, fails, logged.length] = [[], undefined, 0];
  page = async () => ({ counts: counts({ decided: 120 }), files: 120 });
});
afterEach(() => Promise.all(workers.splice(0).map((worker) => worker.stop())));

async function work(keys: string, parts: Parameters<typeof startWorker>[2] = { code, activities }): Promise<void> {
  workers.push(await startWorker(engine, keys, parts));
}
async function stopWork(): Promise<void> {
  for (const worker of workers.splice(0)) await worker.stop();
}

const written = (type: string) =>
  eventually(
    async () => events.filter((event) => event.type === type),
    (found) => found.length > 0,
  );
/** Why a sealed history does not replay with these keys, if it does not. */
async function replayed(keys: string, workflowId: string, history: History): Promise<string | undefined> {
  const options = { workflowBundle: { code }, dataConverter: dataConverter(readPayloadKeys(keys)) };
  for await (const { error } of Worker.runReplayHistories(options, [{ workflowId, history }])) return error?.message;
  throw new Error('Nothing was replayed');
}

const keyIds = (history: History) => [...payloadsIn(history.events)].map(({ payload }) => keyIdOf(payload));
const shows = (history: History, text: string) =>
  Buffer.from(proto.temporal.api.history.v1.History.encode(history).finish()).includes(text);

describe('when a new key comes first while runs are open', () => {
  test('they go on after the restart: what is old is read, what is new is sealed by the new key', async () => {
    page = async () => ({ counts: counts({ decided: 50, waiting: 70 }), files: 50, last: 50 });
    await work(older);
    const { workflowId } = await prepareRun(before as Client, 'open', secret);
    await decide(before as Client, 'open', { kind: 'confirm' });
    await written('page-done');
    await decide(before as Client, 'open', { kind: 'stop' });
    await stopWork();
    const old = await rawHistory(bare as Client, 'open');
    expect(new Set(keyIds(old))).toEqual(new Set(['k1']));

    page = async () => ({ counts: counts({ decided: 120 }), files: 70 });
    await work(both);
    expect(await (after as Client).workflow.getHandle(workflowId).query(incidents)).toEqual([]);
    // Whoever has only the old key still asks, and is told which one is missing to read the answer.
    const asked = (before as Client).workflow.getHandle(workflowId).query(incidents);
    await expect(asked).rejects.toMatchObject({
      code: 'PAYLOAD_KEY_UNKNOWN',
      message: expect.stringContaining('"k2"'),
    });
    await decide(after as Client, 'open', { kind: 'resume' });
    await (after as Client).workflow.getHandle(workflowId).result();

    const whole = await rawHistory(bare as Client, 'open');
    const length = old.events?.length ?? 0;
    expect(whole.events?.slice(0, length)).toEqual(old.events);
    expect(new Set(keyIds({ events: whole.events?.slice(length) ?? [] }))).toEqual(new Set(['k2']));
    expect(shows(whole, secret)).toBe(false);
    expect(shows(await openedHistory(after as Client, workflowId), secret)).toBe(true);
    expect(events.map(({ seq }) => seq)).toEqual(events.map((_, index) => index + 1));
    expect(events.at(-1)).toMatchObject({ type: 'bulk-finished', counts: counts({ decided: 120 }) });
    // Whoever has both keys replays it as it lies there; the old one alone comes as far as the new one began.
    expect(await replayed(both, workflowId, whole)).toBeUndefined();
    expect(await replayed(older, workflowId, whole)).toContain('PAYLOAD_KEY_UNKNOWN');
  });

  test('a worker that lacks it says so and loses nothing: once it has it, the run goes on', async () => {
    await work(older);
    const { workflowId } = await prepareRun(after as Client, 'lacking', secret);
    const failed = await eventually(
      async () => (await rawHistory(bare as Client, 'lacking')).events ?? [],
      (found) => found.some(({ workflowTaskFailedEventAttributes: one }) => one),
    );
    const [failure] = failed.flatMap(({ workflowTaskFailedEventAttributes: one }) => one?.failure ?? []);
    expect(failure).toMatchObject({
      message: 'Encoded failure',
      applicationFailureInfo: { type: 'PAYLOAD_KEY_UNKNOWN' },
    });
    expect(logged).toContainEqual(
      expect.objectContaining({
        meta: expect.objectContaining({ error: expect.objectContaining({ message: expect.stringContaining('"k2"') }) }),
      }),
    );
    expect(events).toEqual([]);

    await stopWork();
    await work(both);
    await decide(after as Client, 'lacking', { kind: 'confirm' });
    await (after as Client).workflow.getHandle(workflowId).result();
    expect(events.map(({ type }) => type)).toEqual(['bulk-prepared', 'bulk-confirmed', 'page-done', 'bulk-finished']);
  });

  test('so does one that lacks it for an activity: it is tried again until the key is there', async () => {
    await work(both, { code });
    await work(older, { activities });
    const { workflowId } = await prepareRun(after as Client, 'activity', secret);
    const pending = await eventually(
      async () => (await (bare as Client).workflow.getHandle(workflowId).describe()).raw.pendingActivities?.[0],
      (found) => (found?.lastFailure ?? undefined) !== undefined,
    );
    expect(pending?.lastFailure).toMatchObject({ applicationFailureInfo: { type: 'PAYLOAD_KEY_UNKNOWN' } });
    expect(logged.map(({ message }) => message).join()).toContain('"k2"');
    expect(events).toEqual([]);

    await stopWork();
    await work(both);
    expect(await written('bulk-prepared')).toMatchObject([{ seq: 1, plan: { list: secret } }]);
    await (after as Client).workflow.getHandle(workflowId).terminate();
  });
});

describe('what goes wrong', () => {
  test('is kept with its code alone to read: words, stack and details are sealed, and come back to whoever has the key', async () => {
    fails = ApplicationFailure.create({ type: 'LEDGER_CONFLICT', message: `Lain: ${secret}`, details: [{ secret }] });
    await work(both);
    const { workflowId } = await prepareRun(after as Client, 'failing', 'list');
    const handle = (after as Client).workflow.getHandle(workflowId);
    await eventually(
      () => handle.query(incidents),
      (parked) => parked.length > 0,
    );

    const raw = await rawHistory(bare as Client, 'failing');
    const [failure] = (raw.events ?? []).flatMap(({ activityTaskFailedEventAttributes: one }) => one?.failure ?? []);
    expect(failure).toMatchObject({
      ...{ message: 'Encoded failure', stackTrace: '' },
      applicationFailureInfo: { type: 'LEDGER_CONFLICT' },
    });
    expect(shows(raw, secret)).toBe(false);
    expect(shows(raw, 'rotation.int.spec')).toBe(false);
    const opened = await openedHistory(after as Client, workflowId);
    const said = [...readings(opened)].filter(({ place }) => place.includes('failure')).map(({ text }) => text);
    expect(said.join('\n')).toMatch(`Lain: ${secret}`);
    expect(said.join('\n')).toMatch(`{"secret":"${secret}"}`);

    fails = undefined;
    await handle.signal(resume);
    await written('bulk-prepared');
    await handle.terminate();
  });

  test('inside a run too: a task of it that fails, and a refusal, which no history keeps', async () => {
    await work(both);
    const args = [{ instansi: '7100', plan: { list: secret } }];
    const broken = await (after as Client).workflow.start('bulk', { taskQueue, workflowId: 'bulk/7100/broken', args });
    const { events: told } = await eventually(
      () => rawHistory(bare as Client, 'broken'),
      (found) => found.events?.some((event) => event.workflowTaskFailedEventAttributes) === true,
    );
    const [failure] = (told ?? []).flatMap(({ workflowTaskFailedEventAttributes: one }) => one?.failure ?? []);
    expect(failure).toMatchObject({ message: 'Encoded failure', stackTrace: '' });
    await broken.terminate();

    const { workflowId } = await prepareRun(after as Client, 'refusing', 'list');
    const heard: Payload[] = [];
    const listening = await overheardClient(engine, both, heard);
    await expect(decide(listening, 'refusing', { kind: 'resume' })).rejects.toMatchObject({
      cause: { message: expect.not.stringContaining('Encoded'), details: [{ refused: expect.any(String) }] },
    });
    await listening.connection.close();
    // Its words and its details.
    expect([...payloadsIn(heard)].map(({ payload }) => keyIdOf(payload))).toEqual(['k2', 'k2']);
    await (after as Client).workflow.getHandle(workflowId).terminate();
  });
});
