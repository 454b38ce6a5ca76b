import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { bodyDigest, requestDigest } from '../../api/decide/request-digest.ts';
import { type Database, openDatabase } from '../../registry/database.ts';
import { keepRequest } from '../../registry/idempotency.ts';
import { eventually, type Reply } from '../support/desk.ts';
import { expectCleanReplay } from '../support/replay.ts';
import { onePerson, type Person } from './one-person.ts';

let person: Person;
let db: Database;

beforeAll(async () => {
  person = await onePerson();
  db = openDatabase({ url: person.sandbox.stack.databaseUrl, poolSize: 3, name: 'tenggat-test' });
});
afterAll(async () => {
  await db?.destroy();
  await person?.sandbox.end();
});

const notice = (day: string) => ({ kind: 'give-notice', effectiveOn: day, channel: 'email', missing: ['ijazah'] });
const repeated = (ask: () => Promise<Reply>) => eventually(ask, (reply) => reply.status < 500 && reply.status !== 202);
const stream = () => `appointment/7100/${person.caseId}`;
const eventsOf = (type: string) =>
  db.selectFrom('events').selectAll().where('stream', '=', stream()).where('type', '=', type).orderBy('seq').execute();

/** Holds a process still, as an outage would, and lets it go again whatever happens. */
async function without(name: string, work: () => Promise<void>): Promise<void> {
  const pid = person.sandbox.stack.pidOf(name) ?? 0;
  process.kill(pid, 'SIGSTOP');
  try {
    await work();
  } finally {
    process.kill(pid, 'SIGCONT');
  }
}

test('fifty requests with one key, while the API is killed and comes back, are one decision and one answer', async () => {
  const send = () => person.decide('operator', 'fifty', notice('2025-09-08'));
  const asked = Array.from({ length: 50 }, () => repeated(send));
  process.kill(person.sandbox.stack.pidOf('api') ?? 0, 'SIGKILL');
  const answers = await Promise.all(asked);
  expect(new Set(answers.map((reply) => JSON.stringify(reply.body))).size).toBe(1);
  expect(answers[0]?.status).toBe(200);
  expect(await eventsOf('notice-given')).toHaveLength(1);
  expect(await repeated(send)).toMatchObject({ status: 200, body: answers[0]?.body });
});

test('the same key with another body is refused, and the first answer stands', async () => {
  const other = await person.decide('operator', 'fifty', { ...notice('2025-09-08'), channel: 'phone' });
  expect(other).toMatchObject({ status: 422, body: { code: 'IDEMPOTENCY_KEY_REUSED' } });
  expect(await eventsOf('notice-given')).toHaveLength(1);
});

test('a decision made on a stale page is refused', async () => {
  const stale = await person.decide('operator', 'stale', notice('2025-09-08'), { ifMatch: '"1"' });
  expect(stale).toMatchObject({ status: 412, body: { code: 'STALE_VERSION' } });
  expect(await eventsOf('notice-given')).toHaveLength(1);
});

test('what the law refuses is on the record: who, in which role, where; once for each key', async () => {
  const send = () => person.decide('operator', 'stale-too', notice('2025-09-08'), { ifMatch: '"1"' });
  const answers = await Promise.all(Array.from({ length: 10 }, send));
  expect(new Set(answers.map(({ status, body }) => JSON.stringify([status, body]))).size).toBe(1);
  expect(await send()).toMatchObject({ status: 412, body: answers[0]?.body });
  const refused = await db
    .selectFrom('refusals')
    .select(['code', 'account', 'role', 'route', 'stream'])
    .where('code', '=', 'STALE_VERSION')
    .execute();
  const once = { code: 'STALE_VERSION', account: 'operator', role: 'operator', route: 'decideCase', stream: stream() };
  expect(refused).toEqual([once, once]);
});

test('an API that fell once the key was kept: the request counts from when it first arrived', async () => {
  const json = notice('2025-09-08');
  const digest = requestDigest({ instansi: '7100', account: 'operator' }, 'kept');
  const target = `/v1/cases/${person.caseId}/decisions`;
  await keepRequest(db, {
    digest,
    instansi: '7100',
    account: 'operator',
    bodyDigest: bodyDigest({ method: 'post', target, ifMatch: undefined, body: json }),
    receivedAt: Date.parse('2025-09-08T01:30:00Z'),
    underway: { stream: stream() },
  });
  expect(await person.decide('operator', 'kept', json)).toMatchObject({ status: 200 });
  const given = (await eventsOf('notice-given')).find((event) => event.request === digest);
  expect(given?.recorded_at.toISOString()).toBe('2025-09-08T01:30:00.000Z');
});

test('without a token, with one of another instansi, with a role too low: nothing happens, and it is written down', async () => {
  const path = `/v1/cases/${person.caseId}/decisions`;
  const json = { kind: 'propose-ni', effectiveOn: '2025-09-08' };
  const before = await db
    .selectFrom('events')
    .select(({ fn }) => fn.countAll<number>().as('n'))
    .executeTakeFirstOrThrow();
  expect(await person.desk(undefined, 'POST', path, { key: 'a', json })).toMatchObject({ status: 401 });
  expect(await person.desk('ppk-7200', 'POST', path, { key: 'a', json })).toMatchObject({
    status: 404,
    body: { code: 'NOT_FOUND' },
  });
  expect(await person.desk('auditor', 'POST', path, { key: 'a', json })).toMatchObject({
    status: 403,
    body: { code: 'FORBIDDEN' },
  });
  const refusals = await db.selectFrom('refusals').select(['code', 'account']).execute();
  expect(refusals).toEqual(
    expect.arrayContaining([
      { code: 'NOT_FOUND', account: 'ppk-7200' },
      { code: 'FORBIDDEN', account: 'auditor' },
    ]),
  );
  const after = await db
    .selectFrom('events')
    .select(({ fn }) => fn.countAll<number>().as('n'))
    .executeTakeFirstOrThrow();
  expect(after.n).toBe(before.n);
});

test('a reference that names the person is refused, and stays out of ledger and engine', async () => {
  for (const text of [
    `Surat ${person.name}`,
    `SURAT-${person.name.toUpperCase().replaceAll(' ', '-')}`,
    `No. ${person.participant}`,
  ]) {
    const decision = { kind: 'cancel', effectiveOn: '2025-09-08', ground: 'resigned', evidence: text };
    const reply = await person.decide('ppk', `names-${text.length}`, decision);
    expect(reply).toMatchObject({
      status: 400,
      body: { code: 'INVALID_BODY', errors: [{ path: 'evidence', code: 'personal_data' }] },
    });
  }
  expect(await eventsOf('cancelled')).toHaveLength(0);
});

test('worker away: 503, and the same key later counts from when it was first received', async () => {
  const send = () =>
    person.decide('operator', 'no-worker', { kind: 'verify-drh', effectiveOn: '2025-09-08', deferred: [] });
  await without('worker', async () => {
    expect(await send()).toMatchObject({ status: 503, body: { code: 'ENGINE_UNAVAILABLE' } });
  });
  await person.goTo('2025-09-10');
  expect(await repeated(send)).toMatchObject({ status: 200, body: { stage: 'ready' } });
  const [verified] = await eventsOf('drh-verified');
  expect(verified?.recorded_at.toISOString()).toBe('2025-09-08T02:00:00.000Z');
});

test('engine away: 503, nothing is lost', async () => {
  const send = () => person.decide('ppk', 'no-engine', { kind: 'propose-ni', effectiveOn: '2025-09-10' });
  await without('engine', async () => {
    expect(await send()).toMatchObject({ status: 503, body: { code: 'ENGINE_UNAVAILABLE' } });
  });
  expect(await repeated(send)).toMatchObject({ status: 200, body: { stage: 'at-bkn' } });
  expect(await eventsOf('ni-proposed')).toHaveLength(1);
});

test('accepted but not yet in the ledger: 202 with a place to look, and then the answer', async () => {
  const send = () =>
    person.decide('operator', 'slow', {
      kind: 'record-return',
      effectiveOn: '2025-09-10',
      cause: 'name-mismatch',
      fixer: 'dukcapil',
    });
  const place = await db.transaction().execute(async (tx) => {
    await sql`lock table events in share mode`.execute(tx);
    const reply = await send();
    expect(reply.status).toBe(202);
    return reply.headers.get('location') ?? '';
  });
  const looked = await eventually(
    () => person.desk('operator', 'GET', place),
    (reply) => reply.body.state === 'finished',
  );
  expect(looked.body).toMatchObject({ status: 200, answer: { stage: 'returned' } });
});

test('a wrong date is corrected by two people, and the clock that runs on it moves', async () => {
  const [returned] = await eventsOf('file-returned');
  await person.goTo('2025-09-12');
  const correct = (account: string, key: string) =>
    person.desk(account, 'POST', `/v1/cases/${person.caseId}/corrections`, {
      key,
      json: { of: returned?.seq, to: '2025-09-11', reason: 'Tanggal pada portal' },
    });
  const proposed = await correct('operator', 'correct');
  expect(proposed.status).toBe(200);
  const proposal = (proposed.body.seqs as number[])[0];
  const confirm = (account: string) =>
    person.desk(account, 'POST', `/v1/cases/${person.caseId}/corrections/${proposal}/confirmation`, {
      key: `confirm-${account}`,
    });
  expect(await confirm('operator')).toMatchObject({ status: 409, body: { code: 'CORRECTION_NEEDS_SECOND_PERSON' } });
  const clocks = async () =>
    (await person.desk('operator', 'GET', `/v1/cases/${person.caseId}/clocks`)).body.clocks as {
      id: string;
      dueDate: string;
    }[];
  const before = (await clocks()).find((clock) => clock.id.startsWith('BTS-PERBAIKAN'));
  expect(await confirm('operator2')).toMatchObject({ status: 200 });
  const after = (await clocks()).find((clock) => clock.id.startsWith('BTS-PERBAIKAN'));
  expect([before?.dueDate, after?.dueDate]).toEqual(['2025-09-17', '2025-09-18']);
});

test('all of it replays', async () => {
  expect(await expectCleanReplay(person.sandbox.stack)).toBeGreaterThan(1);
});
