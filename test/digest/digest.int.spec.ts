import { readFileSync } from 'node:fs';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { digestStream } from '../../registry/digests/calls.ts';
import { eventually } from '../support/desk.ts';
import { readings } from '../support/payloads.ts';
import { expectCleanReplay } from '../support/replay.ts';
import { everyRun } from '../support/runs.ts';
import { addressOf, type DigestStory, digestStory, enterDeterminations, officials, sixDays } from './story.ts';

let story: DigestStory;

beforeAll(async () => {
  story = await digestStory();
  await story.openTasks({ kind: 'reminder/NI-USUL', office: 'operator', due: '2025-09-04', unit: sixDays });
  await story.openTasks({ kind: 'reminder/NI-USUL', office: 'operator', due: '2025-09-09', count: 2 });
  await story.openTasks({ kind: 'superior/NI-USUL', office: 'kepala-bkpsdm', due: '2025-09-09' });
  await story.openTasks({ kind: 'breach/NI-USUL', office: 'ppk', due: '2025-09-02', count: 3 });
}, 300_000);
afterAll(() => story?.end(), 60_000);

/** Who has received what since so many mails, as `who: subject`. */
async function receivedSince(before: number): Promise<readonly string[]> {
  const nameOf = (to: string) => officials.find(({ account }) => addressOf(account) === to)?.account.slice(4);
  return (await story.mails())
    .slice(before)
    .map(({ to, subject }) => `${nameOf(to)}: ${subject}`)
    .sort();
}

const count = async () => (await story.mails()).length;

type Listed = { account: string; day: string; kind: string; attempts: number; error?: { code: string } };
async function listed(state: string, day: string): Promise<readonly Listed[]> {
  const { body } = await story.desk('administrator', 'GET', `/v1/digests?limit=200&state=${state}`);
  return (body.digests as Listed[]).filter((digest) => digest.day === day);
}

async function ledger(type: string): Promise<readonly { day: string; kind: string; told: readonly object[] }[]> {
  const { rows } = await sql<{ data: never }>`select data from events where stream = ${digestStream('7100')}
    and type = ${type} order by seq`.execute(story.db);
  return rows.map(({ data }) => data);
}

it('in the morning each official has one mail with what is theirs, the deputy instead of the absent PPK', async () => {
  await story.goTo('2025-09-04');
  expect(await receivedSince(0)).toEqual([
    'kepala: Tenggat: 1 tugas terbuka (Kamis 4 September 2025)',
    'operator: Tenggat: 1 jatuh tempo hari ini (Kamis 4 September 2025)',
    'puskesmas: Tenggat: 1 jatuh tempo hari ini (Kamis 4 September 2025)',
    'wakil: Tenggat: 3 lewat tenggat (Kamis 4 September 2025)',
  ]);
  const [mail] = (await story.mails()).filter(({ to }) => to === addressOf('acc-wakil'));
  expect(mail?.text).toContain('Lewat tenggat: 3 (paling lama 2 hari kerja)');
  expect(mail?.text).toContain('Tindak lanjuti yang lewat tenggat: berkas uji-5');
  expect(mail?.text).toMatch(/Selengkapnya: http:\/\/127\.0\.0\.1:\d+\//);
  expect(mail?.html).toContain('<li>Lewat tenggat: 3 (paling lama 2 hari kerja)</li>');
  expect(await ledger('digests-sent')).toMatchObject([
    { day: '2025-09-04', kind: 'morning', told: [{ tasks: 1 }, { tasks: 3 }, { tasks: 1 }, { tasks: 3 }] },
  ]);
});

it('later that day, on the holiday and on Sunday nobody has another; on Saturday only whoever works then', async () => {
  const before = await count();
  await story.goTo('2025-09-04', '18:00');
  await story.goTo('2025-09-05');
  expect(await receivedSince(before)).toEqual([]);
  await story.goTo('2025-09-07', '18:00');
  expect(await receivedSince(before)).toEqual(['puskesmas: Tenggat: 1 lewat tenggat (Sabtu 6 September 2025)']);
});

it('two thousand files past their due date at once are one mail to each, within five minutes of the first', async () => {
  await story.goTo('2025-09-08');
  const before = await count();
  await enterDeterminations(story);
  await story.openTasks({ kind: 'breach/NI-USUL', office: 'ppk', due: '2025-09-05', count: 1997 });
  // The batch has one for its PPK, and each file its own.
  const breaches = () => sql`select from tasks where kind = 'breach/NI-USUL' and due_date = '2025-08-21'`;
  await eventually(
    () => breaches().execute(story.db),
    ({ rows }) => rows.length === 3,
  );
  await story.goTo('2025-09-08', '09:04');
  expect(await receivedSince(before)).toEqual([]);
  await story.goTo('2025-09-08', '12:00');
  expect(await receivedSince(before)).toEqual(['wakil: Tenggat: 2000 baru lewat tenggat (Senin 8 September 2025)']);
  const history = await story.client.workflow.getHandle(digestStream('7100')).fetchHistory();
  expect(history.events?.filter((event) => event.workflowExecutionSignaledEventAttributes)).toHaveLength(1);
});

it('what goes past its due date at night joins the morning, which the PPK reads again', async () => {
  await story.goTo('2025-09-08', '22:00');
  const before = await count();
  await story.openTasks({ kind: 'breach/NI-USUL', office: 'ppk', due: '2025-09-08', count: 40 });
  // At midnight also a file and its batch, by their own clocks; beside the 2,000 the batch that was late had told the PPK.
  await story.goTo('2025-09-09', '06:00');
  expect(await receivedSince(before)).toEqual([]);
  await story.goTo('2025-09-09');
  expect(await receivedSince(before)).toContain('ppk: Tenggat: 2046 lewat tenggat (Selasa 9 September 2025)');
  expect((await listed('sent', '2025-09-09')).map(({ kind }) => kind)).not.toContain('breaches');
});

it('a mail server that was down for two days gives one mail to each when it is back', async () => {
  const before = await count();
  await story.mood('down');
  await story.goTo('2025-09-11');
  expect(await receivedSince(before)).toEqual([]);
  const waiting = await listed('pending', '2025-09-11');
  expect(waiting.map(({ account }) => account).sort()).toEqual([
    ...['acc-kepala', 'acc-operator', 'acc-ppk', 'acc-puskesmas'],
  ]);
  expect(waiting.map(({ error }) => error?.code)).toEqual(Array(4).fill('MAIL_SERVER_AWAY'));
  expect(await listed('superseded', '2025-09-10')).toHaveLength(4);

  await story.mood('up');
  await story.goTo('2025-09-11', '15:00');
  const who = (await receivedSince(before)).map((line) => line.replace(/: .*\(/, ' ('));
  expect(who).toEqual([
    'kepala (Kamis 11 September 2025)',
    'operator (Kamis 11 September 2025)',
    'ppk (Kamis 11 September 2025)',
    'puskesmas (Kamis 11 September 2025)',
  ]);
});

it('whoever the server turns away for good is shown to the administrator, the others have theirs', async () => {
  const before = await count();
  await story.mood('550', addressOf('acc-kepala'));
  await story.goTo('2025-09-12');
  expect((await receivedSince(before)).map((line) => line.split(':')[0])).toEqual(['operator', 'ppk', 'puskesmas']);
  expect(await listed('failed', '2025-09-12')).toMatchObject([
    { account: 'acc-kepala', attempts: 1, error: { code: 'MAIL_REFUSED' } },
  ]);
  expect(await ledger('digests-failed')).toMatchObject([
    { day: '2025-09-12', told: [{ account: 'acc-kepala', error: 'MAIL_REFUSED' }] },
  ]);
  await story.mood('up');
});

it('whoever the server defers has the mail as soon as it takes it', async () => {
  await story.goTo('2025-09-15', '06:00');
  const before = await count();
  await story.mood('451', addressOf('acc-ppk'));
  await story.goTo('2025-09-15', '07:00');
  expect((await receivedSince(before)).map((line) => line.split(':')[0])).toEqual(['kepala', 'operator', 'puskesmas']);
  // At 06:30, and one, two, four and eight minutes after the attempt before.
  const [deferred] = await listed('pending', '2025-09-15');
  expect(deferred).toMatchObject({ account: 'acc-ppk', error: { code: 'MAIL_DEFERRED' } });
  expect(deferred?.attempts).toBeGreaterThanOrEqual(5);
  await story.mood('up');
  await story.goTo('2025-09-15');
  expect((await receivedSince(before + 3)).map((line) => line.split(':')[0])).toEqual(['ppk']);
});

it('a worker killed between the server taking a mail and noting it leaves nobody out and nobody with two', async () => {
  const before = await count();
  await story.mood('hang', addressOf('acc-ppk'));
  const morning = story.goTo('2025-09-16');
  await eventually(
    async () => (await story.mails()).slice(before),
    (mails) => mails.some(({ to }) => to === addressOf('acc-ppk')),
  );
  process.kill(story.sandbox.stack.pidOf('worker') ?? 0, 'SIGKILL');
  await story.mood('up');
  await morning;
  const mails = (await story.mails()).slice(before);
  expect((await receivedSince(before)).map((line) => line.split(':')[0])).toEqual([
    ...['kepala', 'operator', 'ppk', 'puskesmas'],
  ]);
  expect(new Set(mails.map(({ messageId }) => messageId)).size).toBe(4);
  expect(mails.find(({ to }) => to === addressOf('acc-ppk'))?.repeats).toBe(1);
  expect((await ledger('digests-sent')).filter(({ day }) => day === '2025-09-16')).toMatchObject([
    {
      told: [
        { account: 'acc-kepala' },
        { account: 'acc-operator' },
        { account: 'acc-ppk' },
        { account: 'acc-puskesmas' },
      ],
    },
  ]);
});

it('digests that somebody ended begin again with the next official recorded, after what the ledger has', async () => {
  const before = await count();
  const digests = story.client.workflow.getHandle(digestStream('7100'));
  await digests.terminate('test');
  await story.goTo('2025-09-17');
  expect(await receivedSince(before)).toEqual([]);
  const json = { name: officials[0].name, email: addressOf('acc-operator') };
  expect((await story.desk('administrator', 'PUT', '/v1/officials/acc-operator', { json })).status).toBe(200);
  await story.goTo('2025-09-18');
  expect((await receivedSince(before)).map((line) => line.split(':')[0])).toEqual([
    ...['kepala', 'operator', 'ppk', 'puskesmas'],
  ]);
  expect((await ledger('digests-sent')).at(-1)).toMatchObject({ day: '2025-09-18' });
});

it('neither the engine nor a log nor a table knows a name or an address, and every run replays', async () => {
  const personal = officials.flatMap(({ account, name }) => [addressOf(account), name.split(' ')[1] ?? '']);
  const texts = (await everyRun(story)).flatMap((run) => [...readings(run)]);
  expect(texts.filter(({ payload }) => payload).length).toBeGreaterThan(200);
  const { folder } = story.sandbox;
  const logs = ['api.log', 'worker.log'].map((name) => readFileSync(folder.file(name), 'utf8'));
  const tables = ['officials', 'digests', 'events'].map(async (table) => {
    const { rows } = await sql<{ row: string }>`select to_jsonb(t)::text as row from ${sql.id(table)} t`.execute(
      story.db,
    );
    return rows.map(({ row }) => row).join('\n');
  });
  const all = [...texts.map(({ text }) => text), ...logs, ...(await Promise.all(tables))].join('\n');
  expect(personal.filter((one) => all.includes(one))).toEqual([]);
  expect(all).toContain('acc-operator');
  expect(await expectCleanReplay(story.sandbox.stack)).toBeGreaterThanOrEqual(5);
});
