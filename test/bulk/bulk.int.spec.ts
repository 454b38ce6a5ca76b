import { createHash } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Database, openDatabase } from '../../registry/database.ts';
import { rebuild } from '../../registry/rebuild.ts';
import { inventPeople } from '../../simulator/people.ts';
import { type LawStory, lawStory, storySeed } from '../law/law-story.ts';
import { lookFor } from '../privacy/scan.ts';
import { eventually, type Reply } from '../support/desk.ts';
import { expectCleanReplay } from '../support/replay.ts';

let story: LawStory;
let db: Database;
let run: string;
const files = 60;
/** Pages of twenty, a minute apart: between two of them there is time for everything. */
const perMinute = 20;

beforeAll(async () => {
  story = await lawStory(files);
  db = openDatabase({ url: story.sandbox.stack.databaseUrl, poolSize: 3, name: 'tenggat-test' });
});
afterAll(async () => {
  await db?.destroy();
  await story?.sandbox.end();
});

const verify = { kind: 'verify-drh', effectiveOn: '2025-08-13', deferred: [] };
const decide = (account: string, key: string, json: object): Promise<Reply> =>
  eventually(
    () => story.desk(account, 'POST', `/v1/bulk-runs/${run}/decisions`, { key, json }),
    ({ status }) => status < 500 && status !== 202,
  );
const read = async () => (await story.desk('operator', 'GET', `/v1/bulk-runs/${run}`)).body;
const eventsOf = (type: string) =>
  db.selectFrom('events').selectAll().where('stream', '=', `bulk/7100/${run}`).where('type', '=', type).execute();
const pagesDone = (wanted: number) =>
  eventually(
    () => eventsOf('page-done'),
    (pages) => pages.length === wanted,
  );
const items = async () => {
  const { body } = await story.desk('operator', 'GET', `/v1/bulk-runs/${run}/items?limit=1000`);
  return body.items as { n: number; caseId: string; state: string; code?: string; explanation: string }[];
};

/** Kills the worker once a page has begun, which takes the page and the files it asks with it, and waits for the next. */
async function killWorkerIn(page: number): Promise<void> {
  await eventually(
    () => db.selectFrom('bulk_items').select('n').where('run', '=', run).where('state', '!=', 'waiting').execute(),
    (settled) => settled.length > (page - 1) * perMinute,
  );
  const { stack } = story.sandbox;
  const pid = stack.pidOf('worker');
  if (pid === undefined) throw new Error('No worker runs');
  process.kill(pid, 'SIGKILL');
  await eventually(
    async () => stack.pidOf('worker'),
    (now) => now !== undefined && now !== pid,
  );
}

test('a list is frozen with what would happen to each file, and nothing is decided', async () => {
  const json = { decision: verify, filter: { formation: story.formation }, perMinute };
  const { status, body } = await story.desk('operator', 'POST', '/v1/bulk-runs', { key: 'bulk', json });
  expect([status, body]).toMatchObject([201, { total: 60, would: { decided: 59, refused: { ALREADY_DECIDED: 1 } } }]);
  run = String(body.bulkRunId);
  expect(await read()).toMatchObject({ stage: 'prepared', counts: { waiting: 60, decided: 0 } });
});

test('confirmed twice at once it begins once, and a worker killed in its first page changes nothing', async () => {
  const both = await Promise.all([
    decide('operator', 'confirm-1', { kind: 'confirm' }),
    decide('operator2', 'confirm-2', { kind: 'confirm' }),
  ]);
  expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
  expect(both.find(({ status }) => status === 409)?.body.code).toBe('ALREADY_DECIDED');
  await killWorkerIn(1);
  await pagesDone(1);
  const { counts, remainingSeconds, rate } = (await read()) as Record<string, never>;
  expect(counts).toMatchObject({ waiting: 40, failed: 0 });
  expect([typeof remainingSeconds, rate]).toEqual(['number', 20]);
});

test('stopped, it stands still while others decide in half of what is left', async () => {
  expect((await decide('operator', 'stop', { kind: 'stop' })).body).toMatchObject({ stage: 'stopped' });
  const waiting = (await items()).filter(({ state }) => state === 'waiting');
  expect(waiting).toHaveLength(40);
  const half = waiting.filter(({ n }) => n % 2 === 0);
  const answers = await Promise.all(
    half.map(({ caseId }) =>
      story.desk('operator2', 'POST', `/v1/cases/${caseId}/decisions`, { key: `own-${caseId}`, json: verify }),
    ),
  );
  expect(answers.filter(({ status }) => status === 200 || status === 409)).toHaveLength(20);
  expect(await eventsOf('page-done')).toHaveLength(1);
});

test('resumed by another, and killed in each of its pages, it ends with every file decided once', async () => {
  await decide('operator2', 'resume-1', { kind: 'resume' });
  await killWorkerIn(2);
  await pagesDone(2);
  await decide('operator2', 'stop-2', { kind: 'stop' });
  await decide('operator2', 'resume-2', { kind: 'resume' });
  await killWorkerIn(3);
  const done = await eventually(read, ({ stage }) => stage === 'finished');
  const all = await items();
  const of = (state: string) => all.filter((item) => item.state === state).length;
  expect(done.counts).toEqual({ waiting: 0, decided: of('decided'), refused: of('refused'), failed: 0, skipped: 0 });
  expect(of('decided') + of('refused')).toBe(files);
  expect(done.outcome).toBeNull();

  const verified = await db.selectFrom('events').selectAll().where('type', '=', 'drh-verified').execute();
  expect(verified).toHaveLength(files);
  expect(new Set(verified.map(({ stream }) => stream)).size).toBe(files);
  const requests = new Map(all.map(({ caseId }) => [digest(run, caseId), caseId]));
  const byRun = verified.filter(({ request }) => requests.has(request ?? ''));
  expect(byRun).toHaveLength(of('decided'));
  expect(of('decided')).toBeGreaterThanOrEqual(38);
  const confirmedBy = (await eventsOf('bulk-confirmed'))[0]?.by as { account: string };
  const signers = byRun.map(({ by }) => (by as { account: string }).account);
  expect(new Set(signers)).toEqual(new Set([confirmedBy.account, 'operator2']));
  expect(all.filter(({ state }) => state === 'refused').every(({ code }) => code === 'ALREADY_DECIDED')).toBe(true);
});

test('with nothing that failed there is nothing to retry; closed, it takes nothing more', async () => {
  const retry = await decide('operator', 'retry', { kind: 'retry-failed' });
  expect(retry.body.code).toBe('BULK_NOTHING_TO_RETRY');
  expect((await decide('operator', 'close', { kind: 'withdraw' })).body).toMatchObject({ outcome: 'finished' });
  expect((await decide('operator', 'late', { kind: 'confirm' })).body.code).toBe('CASE_CLOSED');
});

test('its ledger folds to the same registry, and its history replays', async () => {
  expect((await rebuild(db, { check: true })).differences).toEqual([]);
  expect(await expectCleanReplay(story.sandbox.stack)).toBeGreaterThan(files);
});

test('neither its list nor its ledger knows a person', async () => {
  const look = lookFor({ people: inventPeople(storySeed, files), nis: [], secrets: [] });
  const rows = await db.selectFrom('bulk_items').selectAll().where('run', '=', run).execute();
  const ofRun = await db.selectFrom('events').selectAll().where('stream', '=', `bulk/7100/${run}`).execute();
  expect(rows.length + ofRun.length).toBeGreaterThan(files);
  expect(look(JSON.stringify([rows, ofRun]))).toEqual([]);
});

function digest(...parts: readonly string[]): string {
  return createHash('sha256').update(parts.join('/')).digest('hex');
}
