import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { civilDate } from '../../domain/calendar/civil-date.ts';
import { readAuthorities } from '../../registry/authority/authority-reads.ts';
import { startApi, type TestApi, type Who } from '../testing/api.ts';
import { administrator, listedBatch, operator, ppk, registerInstansi } from '../testing/batch.ts';
import { fileAtBkn, holder, lateFile } from '../testing/late-file.ts';

let api: TestApi;
let formation: string;
let unit: string;
const time = Date.parse('2025-09-26T03:00:00Z'); // Friday 26 September 2025, 10:00 WIB

beforeAll(async () => {
  api = await startApi({ clock: async () => time });
  await registerInstansi(api);
  await holder(api, 'op-1', 'operator');
  await holder(api, 'op-2', 'operator');
  await holder(api, 'kabid-1', 'kabid');
  formation = await listedBatch(api, 'tasks');
  const late = await lateFile(api, formation, 1);
  unit = (await api.db.selectFrom('cases').select('unit').where('id', '=', late).executeTakeFirstOrThrow()).unit;
  await fileAtBkn(api, formation, 2);
});
afterAll(() => api.stop());

type Line = {
  id: string;
  kind: string;
  office: string;
  caseId?: string;
  workingDaysLeft: number | null;
  pastDue: boolean;
};
const other: Who = { account: 'op-2', roles: ['operator'] };
const kabid: Who = { account: 'kabid-1', roles: ['pyb'] };

async function list(who: Who, query = '') {
  const { body } = await api.call('GET', `/v1/tasks${query}`, { as: who });
  return { tasks: body.tasks as Line[], next: body.next as string | null };
}
const post = (who: Who, path: string, json?: object) =>
  api.call('POST', `/v1/tasks/${path}`, { as: who, ...(json && { json }) });
const idOf = async (caseId: string, kind: string) =>
  (
    await api.db
      .selectFrom('tasks')
      .select('id')
      .where('stream', '=', `appointment/7100/${caseId}`)
      .where('kind', '=', kind)
      .executeTakeFirstOrThrow()
  ).id;
/** The authority of an account is revoked since before anything here happened. */
const leaves = async (account: string) => {
  const { grants } = await readAuthorities(api.db, '7100');
  const id = grants.find((grant) => grant.account === account)?.id;
  const json = { on: '2025-02-01', paper: { number: 'SK Cabut', on: '2025-02-01' }, reason: 'Purnatugas' };
  const answer = await api.call('POST', `/v1/authorities/${id}/revocation`, {
    as: administrator,
    key: `leaves-${account}`,
    json,
  });
  expect(answer.status, answer.text).toBe(200);
};
const moves = async (task: string) => {
  const rows = await api.db.selectFrom('task_moves').selectAll().where('task', '=', task).orderBy('id').execute();
  return rows.map(({ by, what, to }) => [by, what, to]);
};

describe('the worklist', () => {
  it('shows what waits for the desk, what is past its due date first, with its age in working days', async () => {
    const { tasks } = await list(operator);
    expect(tasks.map(({ kind, caseId }) => `${kind} ${caseId}`).sort()).toEqual([
      'letter/NI-TERIMA late-1',
      'step/record-return late-1',
      'step/record-return late-2',
    ]);
    expect(tasks.every(({ workingDaysLeft, pastDue }) => workingDaysLeft === -4 && pastDue)).toBe(true);
  });

  it('has everything of its offices and nothing of others: by the register, and by the role', async () => {
    // Nobody holds the Sekda's office, so that the PPK above it was told in its place.
    expect((await list(ppk)).tasks.map(({ kind, office }) => `${kind} ${office}`)).toEqual([
      'overdue/NI-TERIMA ppk',
      'breach/NI-TERIMA pyb',
      'step/propose-needs ppk',
    ]);
    expect((await list({ account: 'ppk-9', roles: ['ppk'], instansi: '7200' })).tasks).toBeUndefined();
    expect((await list({ account: 'op-1', roles: ['auditor'] })).tasks.map(({ office }) => office)).toContain(
      'operator',
    );
  });

  it('is the successor’s from the first day on, and no more of whoever was told and has left', async () => {
    const breach = async (who: Who) =>
      (await list(who, '?kind=breach')).tasks.map(({ kind, office }) => `${kind} ${office}`);
    const sekda: Who = { account: 'sekda-1', roles: ['auditor'] };
    expect(await breach(ppk)).toEqual(['breach/NI-TERIMA pyb']);
    await holder(api, 'sekda-1', 'pyb');
    const id = await idOf('late-1', 'breach/NI-TERIMA');
    expect([await breach(ppk), await breach(sekda)]).toEqual([[], ['breach/NI-TERIMA pyb']]);
    expect((await post(ppk, `${id}/claim`)).body.code).toBe('TASK_NOT_YOURS');
    await leaves('sekda-1');
    expect([await breach(ppk), await breach(sekda)]).toEqual([['breach/NI-TERIMA pyb'], []]);
  });

  it('of a vacant office has the tasks of those units that have nobody of their own', async () => {
    const kinds = async (who: Who) => (await list(who, '?kind=breach')).tasks.map(({ office }) => office);
    const asisten: Who = { account: 'asisten-1', roles: ['auditor'] };
    await holder(api, 'asisten-1', 'pyb', 'U-none');
    expect([await kinds(ppk), await kinds(asisten)]).toEqual([['pyb'], []]);
    await leaves('asisten-1');
    await holder(api, 'asisten-2', 'pyb', unit);
    expect([await kinds(ppk), await kinds({ ...asisten, account: 'asisten-2' })]).toEqual([[], ['pyb']]);
    await leaves('asisten-2');
  });

  it('is filtered by unit, kind and rule, and read page by page', async () => {
    expect((await list(operator, `?unit=${unit}&kind=letter`)).tasks).toHaveLength(1);
    expect((await list(operator, '?unit=U-none')).tasks).toEqual([]);
    expect((await list(operator, '?kind=step/record-return')).tasks).toHaveLength(2);
    const first = await list(operator, '?limit=2');
    const second = await list(operator, `?limit=2&after=${first.next}`);
    expect([first.tasks.length, second.tasks.length, second.next]).toEqual([2, 1, null]);
    expect(new Set([...first.tasks, ...second.tasks].map(({ id }) => id)).size).toBe(3);
    const steps = await list(ppk, '?limit=1');
    expect((await list(ppk, `?after=${steps.next}`)).tasks.map(({ kind }) => kind)).toEqual([
      'breach/NI-TERIMA',
      'step/propose-needs',
    ]);
  });
});

describe('a task', () => {
  it('is claimed once, by one; said again it changes nothing, and somebody else is told', async () => {
    const id = await idOf('late-2', 'step/record-return');
    for (let said = 0; said < 2; said++) {
      expect(await post(operator, `${id}/claim`)).toMatchObject({ status: 200, body: { id, claimedBy: 'op-1' } });
    }
    expect((await post(other, `${id}/claim`)).body.code).toBe('TASK_CLAIMED_BY_OTHER');
    expect((await post(other, `${id}/release`)).body.code).toBe('TASK_CLAIMED_BY_OTHER');
    expect((await list(operator, '?mine=true')).tasks.map((task) => task.id)).toEqual([id]);
    expect((await list(other, '?mine=true')).tasks).toEqual([]);
    expect(await post(operator, `${id}/release`)).toMatchObject({ status: 200, body: { claimedBy: null } });
    expect(await moves(id)).toEqual([
      ['op-1', 'claim', 'op-1'],
      ['op-1', 'release', null],
    ]);
  });

  it('has a day on which to look again, which moves no due date', async () => {
    const id = await idOf('late-2', 'step/record-return');
    const on = (day: string | null) => post(operator, `${id}/follow-up`, { on: day });
    expect((await on('2025-09-29')).body).toMatchObject({ followUpOn: '2025-09-29' });
    expect((await list(operator, '?followUp=due')).tasks).toEqual([]);
    expect((await list(operator, '?followUp=all')).tasks).toMatchObject([{ id, dueDate: '2025-09-22' }]);
    await on('2025-09-26');
    expect((await list(operator, '?followUp=due')).tasks).toHaveLength(1);
    expect((await on(null)).body).toMatchObject({ followUpOn: null });
  });

  it('is nobody else’s: another office, another instansi, or one that is answered', async () => {
    const id = await idOf('late-2', 'step/record-return');
    expect((await post(ppk, `${id}/claim`)).body.code).toBe('TASK_NOT_YOURS');
    expect((await post({ ...operator, instansi: '7200' }, `${id}/claim`)).body.code).toBe('NOT_FOUND');
    expect((await post({ ...operator, unit: 'U-none' }, `${id}/claim`)).body.code).toBe('NOT_FOUND');
    const answered = await idOf('late-2', 'step/verify-drh');
    expect((await post(operator, `${answered}/claim`)).body.code).toBe('TASK_CLOSED');
  });

  it('is given to somebody who holds its office, by a higher one: all or none', async () => {
    const [one, two] = [await idOf('late-1', 'step/record-return'), await idOf('late-2', 'step/record-return')];
    const give = (who: Who, to: string, tasks: readonly string[]) => post(who, 'reassignments', { to, tasks });
    expect((await give(operator, 'op-2', [one, two])).body.code).toBe('TASK_NOT_YOURS');
    expect((await give(kabid, 'nobody', [one, two])).body).toMatchObject({
      code: 'TASK_RECEIVER_WITHOUT_OFFICE',
      errors: [{ path: expect.any(String) }, { path: expect.any(String) }],
    });
    const closed = await idOf('late-1', 'step/verify-drh');
    expect((await give(kabid, 'op-2', [one, closed])).body).toMatchObject({
      code: 'TASK_CLOSED',
      errors: [{ path: closed }],
    });
    expect(await moves(one)).toEqual([]);
    expect((await give(kabid, 'op-2', [one, two])).body).toEqual({ reassigned: 2 });
    expect((await give(kabid, 'op-2', [one, two])).body).toEqual({ reassigned: 0 });
    expect(await moves(one)).toEqual([['kabid-1', 'reassign', 'op-2']]);
    expect((await list(other, '?mine=true')).tasks.map(({ id }) => id).sort()).toEqual([one, two].sort());
    await holder(api, 'ver-1', 'verifikator');
    expect((await give(kabid, 'ver-1', [one])).body).toEqual({ reassigned: 1 });
    expect((await list({ account: 'ver-1', roles: ['verifier'] }, '?mine=true')).tasks.map(({ id }) => id)).toEqual([
      one,
    ]);
    const byFilter = { to: 'op-1', filter: { kind: 'step/record-return' } };
    expect((await post(administrator, 'reassignments', byFilter)).body).toEqual({ reassigned: 2 });
    expect((await post(kabid, 'reassignments', { to: 'op-1' })).status).toBe(400);
  });
});

describe('what is late', () => {
  it('is listed until somebody answers, with its age, whom the rule binds, and what is awaited from whom', async () => {
    const { body } = await api.call('GET', '/v1/breaches', { as: ppk });
    expect(body).toMatchObject({
      breaches: [
        {
          ...{ caseId: 'late-1', clock: 'NI-TERIMA/3', dueDate: '2025-09-22', stage: 'at-bkn', workingDaysOverdue: 4 },
          rule: { id: 'NI-TERIMA', binds: 'BKN' },
          awaited: [{ kind: 'step/record-return', office: 'operator' }],
        },
      ],
      next: null,
    });
    const of = async (query: string) => (await api.call('GET', `/v1/breaches?${query}`, { as: ppk })).body.breaches;
    expect(await of('rule=NI-USUL')).toEqual([]);
    expect(await of(`unit=${unit}&rule=NI-TERIMA`)).toHaveLength(1);
  });

  it('of a batch is listed unless its files keep the same clock: then it is theirs to answer', async () => {
    const stream = `formation/7100/${formation}`;
    const clockOf = (rule: string) => ({
      ...{ stream, clock: `${rule}/1`, instansi: '7100', rule, status: 'open', trigger_on: civilDate('2025-08-22') },
      ...{ due_date: civilDate('2025-09-01'), due_at: new Date('2025-09-01T17:00:00Z'), breached: true },
      ...{ provisional: false, recorded_late: false, calendar_version: 'x', pauses: '[]' },
      unit: JSON.stringify({ workWeek: '5-day', zone: 'WIB' }),
    });
    await api.db
      .insertInto('clocks')
      .values([clockOf('JENDELA-PENGUMUMAN'), clockOf('NI-TERIMA')])
      .execute();
    const { body } = await api.call('GET', '/v1/breaches?limit=1', { as: ppk });
    expect(body.breaches).toMatchObject([
      { formationId: formation, rule: { id: 'JENDELA-PENGUMUMAN' }, stage: 'listed', workingDaysOverdue: 19 },
    ]);
    const next = encodeURIComponent(String(body.next));
    const rest = await api.call('GET', `/v1/breaches?after=${next}`, { as: ppk });
    expect(rest.body).toMatchObject({ breaches: [{ caseId: 'late-1' }], next: null });
    await api.db.deleteFrom('clocks').where('stream', '=', stream).execute();
  });

  it('at BKN is reminded by a letter: drafted for all files of a due date, and done once its number is recorded', async () => {
    const letters = async () =>
      (await api.call('GET', '/v1/reminder-letters', { as: operator })).body.letters as { id: string }[];
    const [waiting] = await letters();
    expect(waiting).toMatchObject({ rule: 'NI-TERIMA', binds: 'BKN', dueDate: '2025-09-22', files: 1, batches: 0 });
    const draft = await api.call('GET', `/v1/reminder-letters/${waiting?.id}`, { as: operator });
    expect(draft.body).toMatchObject({ about: [{ caseId: 'late-1', clock: 'NI-TERIMA/3' }], next: null });
    expect(draft.body.text).toContain(
      'Menurut catatan Pemerintah Kota Contoh, tenggatnya berakhir pada 22 September 2025',
    );
    const json = {
      kind: 'record-reminder-letter',
      effectiveOn: '2025-09-26',
      clock: 'NI-TERIMA/3',
      letterNumber: '800/9',
    };
    const send = (key: string) => api.call('POST', '/v1/cases/late-1/decisions', { as: operator, key, json });
    expect((await send('letter-1')).status).toBe(200);
    expect((await send('letter-2')).body.code).toBe('REMINDER_LETTER_NOT_DUE');
    expect(await letters()).toEqual([]);
    expect((await api.call('GET', '/v1/breaches', { as: ppk })).body.breaches).toHaveLength(1);
  });

  it('tells everybody of their own notices, and the administrator of offices that nobody holds', async () => {
    const read = async (who: Who, query: string) =>
      (await api.call('GET', `/v1/notices${query}`, { as: who })).body.notices as object[];
    expect(await read(operator, '')).toMatchObject([{ kind: 'letter/NI-TERIMA', account: 'op-1', state: 'delivered' }]);
    expect((await read(ppk, '')).slice(2)).toMatchObject([
      { kind: 'overdue/NI-TERIMA', office: 'ppk', insteadOf: null, account: 'ppk-1' },
      { kind: 'breach/NI-TERIMA', office: 'ppk', insteadOf: 'pyb', account: 'ppk-1' },
    ]);
    const [letter] = await api.db.selectFrom('notices').select('task').where('account', '=', 'op-1').execute();
    const mail = (id: string, account: string, state: 'sent' | 'failed' | 'pending', day: number) => ({
      ...{ id, account, state, instansi: '7100', day: civilDate('2025-09-24'), kind: 'morning' as const, tasks: 1 },
      ...{
        last_error: null,
        message: null,
        told_in: null,
        attempted_at: null,
        created_at: new Date(Date.UTC(2025, 8, day)),
      },
      ended_at: state === 'pending' ? null : new Date('2025-09-24T23:30:00Z'),
    });
    const mailOf = async () => ((await read(operator, ''))[0] as { mail: object | null }).mail;
    expect(await mailOf()).toBeNull();
    const sent = [
      mail('m-0', 'op-2', 'sent', 25),
      mail('m-1', 'op-1', 'failed', 24),
      mail('m-2', 'op-1', 'pending', 25),
    ];
    const tell = async (mails: typeof sent) => {
      await api.db.insertInto('digests').values(mails).execute();
      await api.db
        .insertInto('digest_tasks')
        .values(mails.map(({ id }) => ({ digest: id, task: letter?.task ?? '' })))
        .execute();
    };
    await tell(sent);
    expect(await mailOf()).toEqual({ message: 'm-2', state: 'pending', sentAt: null });
    await tell([mail('m-3', 'op-1', 'sent', 23)]);
    expect(await mailOf()).toEqual({ message: 'm-3', state: 'sent', sentAt: '2025-09-24T23:30:00.000Z' });
    expect(await read(administrator, '?vacant=true')).toEqual([]);
    await leaves(ppk.account);
    await lateFile(api, formation, 3);
    expect(await read(administrator, '?vacant=true')).toMatchObject([
      { kind: 'overdue/NI-TERIMA', office: 'ppk', account: null, state: 'failed', caseId: 'late-3' },
      { kind: 'breach/NI-TERIMA', office: 'pyb', account: null, state: 'failed' },
    ]);
  });
});
