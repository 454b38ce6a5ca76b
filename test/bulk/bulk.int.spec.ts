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

/** Prepares a run that proposes every file that is ready; the runs before it have come to their end. */
async function proposeAll(account: string, key: string, { effectiveOn, perMinute }: Proposing) {
  const decision = { kind: 'propose-ni', effectiveOn };
  const json = { decision, filter: { formation: story.formation, stage: 'ready' }, perMinute };
  const { body } = await story.desk(account, 'POST', '/v1/bulk-runs', { key, json });
  run = String(body.bulkRunId);
  return body;
}
type Proposing = { readonly effectiveOn: string; readonly perMinute: number };

const grant = async (key: string, json: object): Promise<number> => {
  const held = { account: 'plt', office: 'ppk', kind: 'plt', powers: ['propose'], ...json };
  const { status, body } = await story.desk('administrator', 'POST', '/v1/authorities', { key, json: held });
  expect(status).toBe(200);
  return Number((body.seqs as number[])[0]);
};
const stopped = () => eventually(read, ({ stage }) => stage === 'stopped');
const proposed = () =>
  db.selectFrom('events').selectAll().where('type', '=', 'ni-proposed').orderBy('stream').execute();
const signedBy = (events: Awaited<ReturnType<typeof proposed>>, authority: number) =>
  events.filter(({ by }) => by.kind === 'official' && by.authority?.id === authority).map(({ stream }) => stream);
const disputed = async () => {
  const { body } = await story.desk('ppk', 'GET', '/v1/disputes?limit=200');
  return (body.disputes as { caseId: string }[]).map(({ caseId }) => `appointment/7100/${caseId}`);
};

test('whose authority ended at midnight hears it for each file before, and the run that they confirm stops itself', async () => {
  const paper = { number: 'SP 1 (contoh)', on: '2025-08-01' };
  await grant('plt-1', { from: '2025-08-01', until: '2025-08-14', paper });
  await story.goTo('2025-08-14');
  const { total, would } = await proposeAll('plt', 'ended', { effectiveOn: '2025-08-13', perMinute: 600 });
  expect([total, would]).toEqual([files - 1, { decided: 0, refused: { AUTHORITY_NOT_VALID: files - 1 } }]);
  await decide('plt', 'ended-confirm', { kind: 'confirm' });
  const { counts } = await stopped();
  expect(counts).toEqual({ waiting: files - 1, decided: 0, refused: 0, failed: 0, skipped: 0 });
  expect(await eventsOf('bulk-stopped')).toMatchObject([
    { data: { cause: 'authority', code: 'AUTHORITY_NOT_VALID', of: { account: 'plt', role: 'ppk' } } },
  ]);
  expect(await proposed()).toHaveLength(1);
  expect((await decide('plt', 'ended-withdraw', { kind: 'withdraw' })).body).toMatchObject({ stage: 'withdrawn' });
  await eventually(read, ({ outcome }) => outcome === 'withdrawn');
});

test('an authority that is revoked between two pages carries the first alone; what it decided stands, in dispute', async () => {
  const known = await story.desk('administrator', 'GET', '/v1/authorities');
  const ppk = (known.body.authorities as { id: number; account: string }[]).find(({ account }) => account === 'ppk')!;
  // A page of fifty, and twenty seconds later one of nine.
  const { would } = await proposeAll('ppk', 'revoked', { effectiveOn: '2025-08-14', perMinute: 150 });
  expect(would).toEqual({ decided: files - 1, refused: {} });
  const before = signedBy(await proposed(), ppk.id);
  await decide('ppk', 'revoked-confirm', { kind: 'confirm' });
  await pagesDone(1);
  const json = { on: '2025-08-14', paper: { number: 'SK Cabut (contoh)', on: '2025-08-14' }, reason: 'Mutasi' };
  const path = `/v1/authorities/${ppk.id}/revocation`;
  expect((await story.desk('administrator', 'POST', path, { key: 'revoke', json })).status).toBe(200);
  const { counts } = await stopped();
  expect(counts).toEqual({ waiting: files - 1 - 50, decided: 50, refused: 0, failed: 0, skipped: 0 });
  expect(await eventsOf('bulk-stopped')).toMatchObject([
    { data: { cause: 'authority', code: 'AUTHORITY_NOT_VALID', of: { account: 'ppk', role: 'ppk' } } },
  ]);
  const ofPage = signedBy(await proposed(), ppk.id).filter((stream) => !before.includes(stream));
  // The file that was proposed on the day before is not among them.
  expect([before.length, ofPage.length, await disputed()]).toEqual([1, 50, ofPage]);

  const again = await decide('ppk', 'revoked-resume', { kind: 'resume' });
  expect(again.body).toMatchObject({ stage: 'running' });
  await eventually(
    () => eventsOf('bulk-stopped'),
    (stops) => stops.length === 2,
  );
  const paper = { number: 'SP 2 (contoh)', on: '2025-08-14' };
  const plt = await grant('plt-2', { from: '2025-08-14', paper });
  await decide('plt', 'plt-resume', { kind: 'resume' });
  expect((await eventually(read, ({ stage }) => stage === 'finished')).counts).toMatchObject({ decided: files - 1 });
  const all = await proposed();
  expect([all.length, new Set(all.map(({ stream }) => stream)).size]).toEqual([files, files]);
  expect([signedBy(all, ppk.id).length, signedBy(all, plt).length]).toEqual([51, files - 51]);
  expect(await disputed()).toEqual(ofPage);
});

test('their ledgers fold to the same registry, and their histories replay', async () => {
  expect((await rebuild(db, { check: true })).differences).toEqual([]);
  expect(await expectCleanReplay(story.sandbox.stack)).toBeGreaterThan(files);
});

test('neither their lists nor their ledgers know a person', async () => {
  const look = lookFor({ people: inventPeople(storySeed, files), nis: [], secrets: [] });
  const rows = await db.selectFrom('bulk_items').selectAll().execute();
  const ofRuns = await db.selectFrom('events').selectAll().where('stream', 'like', 'bulk/%').execute();
  expect([rows.length, new Set(ofRuns.map(({ stream }) => stream)).size]).toEqual([files + 2 * (files - 1), 3]);
  expect(look(JSON.stringify([rows, ofRuns]))).toEqual([]);
});

function digest(...parts: readonly string[]): string {
  return createHash('sha256').update(parts.join('/')).digest('hex');
}
