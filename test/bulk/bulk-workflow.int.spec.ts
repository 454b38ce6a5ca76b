import { Client, Connection, type WorkflowHandle } from '@temporalio/client';
import { DefaultLogger, NativeConnection, Runtime, Worker } from '@temporalio/worker';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { BulkCounts, BulkDecision, BulkPlan } from '../../domain/bulk/bulk.ts';
import { civilDate } from '../../domain/calendar/civil-date.ts';
import { resolveEngine } from '../../platform/engine/resolve.ts';
import { type RunningEngine, startEngine } from '../../platform/engine/start.ts';
import { advance } from '../../platform/engine/virtual-time.ts';
import { freePort } from '../../platform/process/free-port.ts';
import { buildWorkflowBundle } from '../../worker/bundle.ts';
import { type BulkInput, decideBulk } from '../../workflows/contract/messages.ts';
import type { BulkPort, Commit } from '../../workflows/contract/ports.ts';
import { eventually } from '../support/desk.ts';

Runtime.install({ logger: new DefaultLogger('ERROR') });

const namespace = 'tenggat-test';
const taskQueue = 'bulk-test';
type Page = Parameters<BulkPort['decidePage']>[0];
type Done = Awaited<ReturnType<BulkPort['decidePage']>>;

let engine: RunningEngine;
let client: Client;
let worker: Worker;
let running: Promise<void>;
let native: NativeConnection;

/** What the run wrote, asked, and is answered. */
let events: Record<string, unknown>[] = [];
let pages: Page[] = [];
let asked: string[] = [];
let answer: (page: Page) => Promise<Done>;

const counts = (some: Partial<BulkCounts>): BulkCounts => ({
  ...{ waiting: 0, decided: 0, refused: 0, failed: 0, skipped: 0 },
  ...some,
});

beforeAll(async () => {
  const [port, uiPort] = [await freePort(), await freePort()];
  engine = await startEngine({
    engine: await resolveEngine({ onProgress: () => {} }),
    virtualTime: true,
    namespace,
    port,
    uiPort,
  });
  client = new Client({ connection: await Connection.connect({ address: engine.address }), namespace });
  native = await NativeConnection.connect({ address: engine.address });
  const { code } = await buildWorkflowBundle();
  const activities: BulkPort & { commit(filed: Commit): Promise<object> } = {
    async commit(filed) {
      events.push(...(filed.events as unknown as Record<string, unknown>[]));
      return { outdated: [] };
    },
    decidePage(page) {
      pages.push(page);
      return answer(page);
    },
    async reopenFiles({ round, refused }) {
      asked.push(`reopen ${round} ${refused}`);
    },
    async skipFiles() {
      asked.push('skip');
      return counts({ decided: 50, skipped: 70 });
    },
  };
  worker = await Worker.create({ connection: native, namespace, taskQueue, workflowBundle: { code }, activities });
  running = worker.run();
});
afterAll(async () => {
  worker?.shutdown();
  await running;
  await native?.close();
  await client?.connection.close();
  await engine?.stop();
});
beforeEach(() => {
  [events, pages, asked] = [[], [], []];
});

/** Starts a run over 120 files, and answers how to decide about it. */
async function start(id: string, perMinute = 6_000) {
  const plan: BulkPlan = {
    template: { kind: 'propose-ni', effectiveOn: '2025-09-09' },
    ...{ total: 120, list: 'x', perMinute, would: { decided: 120, refused: {} } },
  };
  const by = (account: string) => ({ kind: 'official', account, role: 'ppk' }) as const;
  const input: BulkInput = {
    ...{ instansi: '7100', shift: 0, openedOn: civilDate('2025-09-09'), plan, preparedBy: by('ppk-1') },
    unit: { workWeek: '5-day', zone: 'WIB' },
  };
  const workflowId = `bulk/7100/${id}`;
  const handle: WorkflowHandle = await client.workflow.start('bulk', { taskQueue, workflowId, args: [input] });
  const decide = (account: string, decision: BulkDecision) => {
    const stamp = { effectiveOn: civilDate('2025-09-09'), recordedAt: Date.now(), by: by(account) };
    return handle.executeUpdate(decideBulk, { args: [{ decision, stamp }] });
  };
  const written = (type: string) =>
    eventually(
      async () => events.filter((event) => event.type === type),
      (found) => found.length > 0,
    );
  return { handle, decide, written };
}

test('when its signer’s authority no longer carries it, the run stops itself; whoever resumes it signs the rest', async () => {
  const lacking = 'AUTHORITY_NOT_VALID';
  answer = async ({ after, signer }) =>
    after > 0 && signer.account === 'ppk-1'
      ? { counts: counts({ decided: 53, waiting: 67 }), files: 50, lacking }
      : { counts: counts({ decided: 50, waiting: 70 }), files: 50, ...(after === 0 && { last: 50 }) };
  const { decide, handle, written } = await start('authority');
  await decide('ppk-1', { kind: 'confirm' });
  expect(await written('bulk-stopped')).toMatchObject([
    { cause: 'authority', code: lacking, of: { account: 'ppk-1', role: 'ppk' }, by: { kind: 'system', name: 'bulk' } },
  ]);
  answer = async () => ({ counts: counts({ decided: 120 }), files: 67 });
  await decide('ppk-2', { kind: 'resume' });
  await handle.result();
  expect(pages.map(({ after, signer }) => [after, signer.account])).toEqual([
    [0, 'ppk-1'],
    [50, 'ppk-1'],
    [50, 'ppk-2'],
  ]);
  expect(events.at(-1)).toMatchObject({ type: 'bulk-finished', counts: counts({ decided: 120 }) });
  // What people decide one by one has the default, 3, and goes first.
  const scheduled = ((await handle.fetchHistory()).events ?? []).flatMap(
    ({ activityTaskScheduledEventAttributes: one }) => (one?.activityType?.name === 'decidePage' ? [one] : []),
  );
  expect(scheduled.map(({ priority }) => priority?.priorityKey)).toEqual([4, 4, 4]);
});

test('what failed is tried again as a new round from the beginning of the list', async () => {
  answer = async ({ round }) => ({
    ...{ counts: round === 1 ? counts({ decided: 119, failed: 1 }) : counts({ decided: 120 }), files: 1 },
  });
  const { decide, handle, written } = await start('retry');
  await decide('ppk-1', { kind: 'confirm' });
  await written('bulk-finished');
  expect(asked).toEqual([]);
  await decide('ppk-2', { kind: 'retry-failed', refused: true });
  await handle.result();
  expect([asked, pages.map(({ round, after, signer }) => [round, after, signer.account])]).toEqual([
    ['reopen 2 true'],
    [
      [1, 0, 'ppk-1'],
      [2, 0, 'ppk-2'],
    ],
  ]);
});

test('with something that was refused it ends by itself fourteen days after its last turn, counted anew by a retry', async () => {
  const left = counts({ decided: 118, refused: 2 });
  answer = async () => ({ counts: left, files: 2 });
  const { decide, handle, written } = await start('alone');
  const days = (count: number, id: string) =>
    advance(client.connection as Connection, { namespace, workflowId: handle.workflowId, by: count * 86_400_000, id });
  await decide('ppk-1', { kind: 'confirm' });
  await written('bulk-finished');
  expect(await days(13, 'a')).toMatchObject({ ended: false });
  await decide('ppk-1', { kind: 'retry-failed', refused: true });
  const finished = () => events.filter(({ type }) => type === 'bulk-finished');
  await eventually(
    async () => finished(),
    (found) => found.length === 2,
  );
  expect(await days(13, 'b')).toMatchObject({ ended: false });
  expect(await days(2, 'c')).toMatchObject({ ended: true });
  await handle.result();
  expect(finished()).toHaveLength(3);
  expect(events.at(-1)).toMatchObject({ type: 'bulk-finished', counts: left, by: { kind: 'system', name: 'bulk' } });
  expect([pages.length, asked]).toEqual([2, ['reopen 2 true']]);
});

test('withdrawn between two pages it lets go of what still waits, and the pace keeps the second page away until then', async () => {
  answer = async ({ after }) => ({ counts: counts({ decided: 50, waiting: 70 }), files: 50, last: after + 50 });
  const { decide, handle, written } = await start('withdrawn', 50);
  await decide('ppk-1', { kind: 'confirm' });
  await written('page-done');
  await decide('ppk-1', { kind: 'stop' });
  await decide('ppk-1', { kind: 'withdraw' });
  await handle.result();
  expect([pages.length, asked]).toEqual([1, ['skip']]);
  expect(events.at(-1)).toMatchObject({ type: 'bulk-finished', counts: counts({ decided: 50, skipped: 70 }) });
});
