import { afterAll, beforeAll, expect, it } from 'vitest';
import { onePerson, type Person } from '../api/one-person.ts';
import { eventually, type Reply } from '../support/desk.ts';

let person: Person;

/** A file proposed to BKN on Monday 8 September 2025, which BKN never answers: NI-TERIMA ends on Wednesday the 17th. */
beforeAll(async () => {
  person = await onePerson();
  expect(
    await person.decide('operator', 'verify', { kind: 'verify-drh', effectiveOn: day, deferred: [] }),
  ).toMatchObject({ status: 200 });
  expect(await person.decide('ppk', 'propose', { kind: 'propose-ni', effectiveOn: day })).toMatchObject({
    status: 200,
  });
}, 300_000);
afterAll(() => person?.sandbox.end(), 60_000);

const day = '2025-09-08';
type Notice = {
  kind: string;
  office: string;
  account: string | null;
  caseId?: string;
  toldAt: string;
  deputyOf: string | null;
};
type Task = { id: string; kind: string; office: string; workingDaysLeft: number | null; claimedBy: string | null };

async function ok(asked: Promise<Reply>): Promise<Record<string, unknown>> {
  const reply = await asked;
  expect(reply.status, JSON.stringify(reply.body)).toBeLessThan(300);
  return reply.body;
}

/** Who was told of this file's clock, in the order in which they were. */
async function told(): Promise<readonly (readonly [string, string, string | null])[]> {
  const { notices } = await ok(person.desk('administrator', 'GET', '/v1/notices?limit=200'));
  return (notices as Notice[])
    .filter(({ caseId, kind }) => caseId === person.caseId && kind.endsWith('/NI-TERIMA'))
    .reverse()
    .map(({ kind, office, account }) => [kind.split('/')[0] ?? '', office, account]);
}

async function worklist(account: string): Promise<readonly Task[]> {
  return (await ok(person.desk(account, 'GET', '/v1/tasks?rule=NI-TERIMA'))).tasks as Task[];
}

it('before anything rings, the file says who will be told on which day if nobody acts', async () => {
  const { ifNobodyActs } = await ok(person.desk('ppk', 'GET', `/v1/cases/${person.caseId}/explanation`));
  const coming = (ifNobodyActs as { rule: string; by: string; on: string; office: { id: string } }[]).filter(
    ({ rule, by }) => rule === 'NI-TERIMA' && by === 'file',
  );
  expect(coming.map(({ on, office }) => [on, office.id])).toEqual([
    ['2025-09-12', 'operator'],
    ['2025-09-15', 'kabid'],
    ['2025-09-17', 'kepala-bkpsdm'],
    ['2025-09-17', 'pyb'],
    ['2025-09-18', 'ppk'],
    ['2025-09-19', 'operator'],
  ]);
});

it('each office is told once, in the order of the ladder, and whoever holds it on that day', async () => {
  await person.goTo('2025-09-16');
  expect(await told()).toEqual([
    ['reminder', 'operator', 'operator'],
    ['reminder', 'operator', 'operator2'],
    ['warning', 'kabid', 'kabid'],
  ]);
  const away = { account: 'kepala-bkpsdm', deputy: 'kabid', from: '2025-09-17', until: '2025-09-18' };
  await ok(person.desk('administrator', 'POST', '/v1/absences', { key: 'absence', json: away }));
  await person.goTo('2025-09-22');
  expect((await told()).slice(3)).toEqual([
    ['superior', 'kepala-bkpsdm', 'kabid'],
    ['breach', 'pyb', 'pyb'],
    ['overdue', 'ppk', 'ppk'],
    ['letter', 'operator', 'operator'],
    ['letter', 'operator', 'operator2'],
  ]);
});

it('what is late stays in sight with its age and its cause, until somebody decides', async () => {
  const { breaches } = await ok(person.desk('ppk', 'GET', '/v1/breaches?rule=NI-TERIMA'));
  expect(breaches).toMatchObject([
    { caseId: person.caseId, dueDate: '2025-09-17', workingDaysOverdue: 3, stage: 'at-bkn', rule: { binds: 'BKN' } },
  ]);
});

it('one of the desk takes the task; it closes by the letter it asks for, never by hand', async () => {
  const [task] = (await worklist('operator')).filter(({ kind }) => kind === 'letter/NI-TERIMA');
  expect(task).toMatchObject({ workingDaysLeft: -3, claimedBy: null });
  await ok(person.desk('operator', 'POST', `/v1/tasks/${task?.id}/claim`, { key: 'claim' }));
  const other = await person.desk('operator2', 'POST', `/v1/tasks/${task?.id}/claim`, { key: 'claim' });
  expect(other.body).toMatchObject({ code: 'TASK_CLAIMED_BY_OTHER' });

  const { letters } = await ok(person.desk('operator', 'GET', '/v1/reminder-letters'));
  const [letter] = letters as { id: string; rule: string; files: number }[];
  expect(letter).toMatchObject({ rule: 'NI-TERIMA', files: 1 });
  const { text } = await ok(person.desk('operator', 'GET', `/v1/reminder-letters/${letter?.id}`));
  expect(text).toContain('17 September 2025');
  expect(text).not.toContain(person.participant);
  const clock = await clockOf('NI-TERIMA');
  const sent = { kind: 'record-reminder-letter', effectiveOn: '2025-09-22', clock, letterNumber: '800/77/BKPSDM/2025' };
  expect(await person.decide('operator', 'letter', sent)).toMatchObject({ status: 200 });
  expect((await worklist('operator')).filter(({ kind }) => kind.startsWith('letter/'))).toEqual([]);
});

it('BKN’s answer, in time by its date and recorded late, takes back the breach and every task; the trail stays', async () => {
  const before = await told();
  await person.portal('usulan', { tgl_usul: '08-09-2025' }).catch(() => {});
  const back = { kind: 'record-return', effectiveOn: '2025-09-17', cause: 'nik-mismatch', fixer: 'dukcapil' };
  expect(await person.decide('operator', 'return', back)).toMatchObject({ status: 200 });
  await eventually(
    async () => (await Promise.all(['operator', 'kabid', 'kepala-bkpsdm', 'pyb', 'ppk'].map(worklist))).flat(),
    (tasks) => tasks.length === 0,
  );
  const { breaches } = await ok(person.desk('ppk', 'GET', '/v1/breaches?rule=NI-TERIMA'));
  expect(breaches).toEqual([]);
  expect(await told()).toEqual(before);
});

async function clockOf(rule: string): Promise<string> {
  const { clocks } = await ok(person.desk('operator', 'GET', `/v1/cases/${person.caseId}/clocks`));
  return (clocks as { id: string; rule: { id: string } }[]).find((clock) => clock.rule.id === rule)?.id ?? '';
}
