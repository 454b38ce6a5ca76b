import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { AuthorityEvent } from '../domain/authority/register.ts';
import { civilDate } from '../domain/calendar/civil-date.ts';
import type { DigestKind } from '../domain/digest/events.ts';
import { keyRing } from '../platform/keys.ts';
import { removePostgres } from '../platform/postgres/remove-postgres.ts';
import { type Postgres, startPostgres } from '../platform/postgres/start-postgres.ts';
import { authorityStream } from '../registry/authority/authority-reads.ts';
import { type Database, openDatabase } from '../registry/database.ts';
import { callOnce, expectCalls } from '../registry/digests/calls.ts';
import { putInstansi } from '../registry/instansi.ts';
import { append } from '../registry/ledger/append.ts';
import { migrate } from '../registry/migrate.ts';
import { keepOfficial } from '../registry/officials.ts';
import { type Mailer, MailFault } from './adapters/mail/mailer.ts';
import { composeDigests } from './compose-digests.ts';
import { sendDigests } from './send-digests.ts';

const keys = keyRing(Buffer.alloc(32, 7));
const instansi = '7100';
const accounts = ['a', 'b', 'c', 'd'];
const at = (text: string) => Date.parse(`${text}:00+07:00`);
const monday = at('2025-09-15T06:30');

let folder: string;
let postgres: Postgres;
let db: Database;
let lines: string[];
/** Whoever has received what, and what happens to mail for them instead. */
let received: string[];
let trouble: Record<string, () => void>;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tenggat-digests-'));
  postgres = await startPostgres({ dataDir: join(folder, 'pg') });
  db = openDatabase({ url: postgres.url });
  await migrate(db);
  await putInstansi(db, {
    id: instansi,
    name: 'Kota Contoh',
    kind: 'kabupaten-kota',
    zone: 'WIB',
    workWeek: '5-day',
    units: [],
  });
  await expectCalls(db, instansi);
  for (const account of accounts) {
    const contact = { name: 'Contoh Rekaan', email: `${account}@contoh.example` };
    await keepOfficial(db, keys, { instansi, account, unit: null, contact, at: monday });
  }
  const paper = { number: 'SK/1', on: civilDate('2025-01-02') };
  const stamp = { effectiveOn: civilDate('2025-01-02'), recordedAt: monday } as const;
  const by = { kind: 'official', account: 'z', role: 'administrator' } as const;
  const grant = (account: string) =>
    ({ account, office: 'ppk', kind: 'definitive', powers: [], from: paper.on, paper }) as const;
  const events = accounts.map((account) => ({ type: 'authority-granted', grant: grant(account) }) as const);
  await append(db, {
    ...{ process: 'authority', stream: authorityStream(instansi), instansi },
    events: events.map((event: AuthorityEvent, index) => ({ ...event, ...stamp, by, seq: index + 1 })),
  });
});

afterAll(async () => {
  await db.destroy();
  await postgres.stop();
  await removePostgres(join(folder, 'pg'));
  await rm(folder, { recursive: true });
});

beforeEach(async () => {
  [lines, received, trouble] = [[], [], {}];
  for (const table of ['digest_tasks', 'digests', 'tasks'] as const) await db.deleteFrom(table).execute();
});

const mailer: Mailer = async ({ to, subject }) => {
  trouble[to.slice(0, 1)]?.();
  received.push(`${to.slice(0, 1)}: ${subject.slice('Tenggat: '.length).replace(/ \(.*/, '')}`);
};
const log = pino({ level: 'warn' }, { write: (line: string) => void lines.push(line) });

const compose = (kind: DigestKind, when: number) =>
  composeDigests(db, 'https://tenggat.example/')({ instansi, kind, at: when, now: when });
const send = (now: number, toldIn = 1) => sendDigests({ db, keys, mailer, log })({ instansi, now, toldIn });

let tasks = 0;
async function openTask(due: string, kind = 'breach/NI-USUL'): Promise<string> {
  tasks += 1;
  const id = `t${tasks}`;
  const dates = {
    due_date: civilDate(due),
    due_at: new Date(at(`${due}T23:59`) + 60_000),
    opened_at: new Date(monday),
  };
  const row = {
    id,
    key: id,
    stream: `appointment/${instansi}/${id}`,
    instansi,
    kind,
    office: 'ppk',
    clock: null,
    unit: null,
  };
  await db
    .insertInto('tasks')
    .values({ ...row, office: 'ppk', ...dates, rule: 'NI-USUL', closed_at: null, closed_by: null })
    .execute();
  return id;
}

const states = async () =>
  (await db.selectFrom('digests').select(['account', 'kind', 'state', 'attempts']).execute())
    .map(({ account, kind, state, attempts }) => `${account} ${kind} ${state} ${attempts}`)
    .sort();

describe('a morning', () => {
  it('with nothing open is silent', async () => {
    await compose('morning', monday);
    expect(await send(monday)).toEqual({ ends: [], waiting: 0 });
    expect(received).toEqual([]);
  });

  it('is told once, however often it is composed and sent', async () => {
    await openTask('2025-09-12');
    for (const _ of [1, 2]) {
      await compose('morning', monday);
      await send(monday);
    }
    expect(received.sort()).toEqual(accounts.map((account) => `${account}: 1 lewat tenggat`));
  });

  it('takes the place of what has not gone out the day before', async () => {
    await openTask('2025-09-12');
    await compose('morning', monday);
    await openTask('2025-09-15');
    const tuesday = at('2025-09-16T06:30');
    await compose('morning', tuesday);
    await send(tuesday);
    expect(received.sort()).toEqual(accounts.map((account) => `${account}: 2 lewat tenggat`));
    expect((await states()).slice(0, 2)).toEqual(['a morning sent 1', 'a morning superseded 0']);
  });

  it('says nothing more of what was done before it went out', async () => {
    const task = await openTask('2025-09-12');
    await compose('morning', monday);
    await db
      .updateTable('tasks')
      .set({ closed_at: new Date(monday) })
      .where('id', '=', task)
      .execute();
    await compose('morning', at('2025-09-16T06:30'));
    await send(at('2025-09-16T06:30'));
    expect(received).toEqual([]);
    expect((await states())[0]).toBe('a morning superseded 0');
  });
});

describe('between mornings', () => {
  it('whoever was told of a file past its due date is told only of the next', async () => {
    const old = await openTask('2025-09-12');
    await compose('morning', monday);
    await send(monday);
    const ten = at('2025-09-15T10:00');
    await compose('breaches', ten);
    expect(await send(ten, 2)).toEqual({ ends: [], waiting: 0 });
    const fresh = await openTask('2025-09-13');
    await compose('breaches', ten + 1);
    await send(ten, 2);
    expect(received.slice(4).sort()).toEqual(accounts.map((account) => `${account}: 1 baru lewat tenggat`));
    const told = await db
      .selectFrom('digest_tasks')
      .innerJoin('digests', 'digests.id', 'digest_tasks.digest')
      .select(['kind', 'task'])
      .where('account', '=', 'a')
      .orderBy('kind', 'desc')
      .execute();
    expect(told).toEqual([
      { kind: 'morning', task: old },
      { kind: 'breaches', task: fresh },
    ]);
  });

  it('gathers while the server is away, and is one mail when it is back', async () => {
    const ten = at('2025-09-15T10:00');
    for (let window = 0; window < 5; window += 1) {
      await openTask('2025-09-12');
      await compose('breaches', ten + window * 600_000);
    }
    await send(at('2025-09-15T11:00'));
    expect(received.sort()).toEqual(accounts.map((account) => `${account}: 5 baru lewat tenggat`));
  });

  it.each(['2025-09-15T20:00', '2025-09-16T05:59'])('keeps quiet at %s', async (time) => {
    await openTask('2025-09-12');
    await compose('breaches', at('2025-09-15T10:00'));
    expect(await send(at(time))).toEqual({ ends: [], waiting: 4 });
    await openTask('2025-09-12');
    await compose('breaches', at(time));
    expect(await states()).toEqual(accounts.map((account) => `${account} breaches pending 0`));
    expect(received).toEqual([]);
  });
});

describe('a mail server', () => {
  beforeEach(async () => {
    await openTask('2025-09-12');
    await compose('morning', monday);
  });

  it('that cannot be talked to is left alone until the next attempt', async () => {
    const order = (await db.selectFrom('digests').select('account').orderBy('id').execute()).map((one) => one.account);
    const [first = '', second = ''] = order;
    trouble[second] = () => {
      throw new MailFault('MAIL_SERVER_AWAY', false);
    };
    expect(await send(monday)).toMatchObject({ ends: [{ account: first }], waiting: 3 });
    // The next attempt begins with those that it never came to: one that chokes the server holds nobody up.
    expect((await send(monday, 2)).ends).toHaveLength(2);
    trouble = {};
    expect(await send(monday, 3)).toMatchObject({ ends: [{ account: second }], waiting: 0 });
    expect(received).toHaveLength(4);
  });

  it('that defers one takes the others; what it refuses for good is not sent again', async () => {
    trouble.b = () => {
      throw new MailFault('MAIL_DEFERRED', true);
    };
    trouble.c = () => {
      throw new MailFault('MAIL_REFUSED', true);
    };
    const { ends, waiting } = await send(monday);
    expect(waiting).toBe(1);
    expect(ends).toMatchObject([
      { account: 'a', tasks: 1, delivered: monday },
      { account: 'c', error: 'MAIL_REFUSED' },
      { account: 'd', delivered: monday },
    ]);
    await send(monday, 2);
    expect(await states()).toEqual([
      ...['a morning sent 1', 'b morning pending 2', 'c morning failed 1', 'd morning sent 1'],
    ]);
  });

  it('is told of nobody twice by an attempt that takes over, which answers for both', async () => {
    trouble.c = () => {
      throw new Error('the worker is gone');
    };
    await expect(send(monday)).rejects.toThrow('the worker is gone');
    trouble = {};
    const { ends } = await send(monday);
    expect(ends.map(({ account }) => account)).toEqual(accounts);
    expect(received.map((line) => line.slice(0, 1)).sort()).toEqual(accounts);
  });

  it('that is not set leaves everything waiting, and says so once a day', async () => {
    const without = sendDigests({ db, keys, mailer: undefined, log });
    for (const now of [monday, monday + 3_600_000]) {
      expect(await without({ instansi, now, toldIn: 1 })).toEqual({ ends: [], waiting: 4 });
    }
    expect(lines).toHaveLength(1);
    await without({ instansi, now: at('2025-09-16T06:30'), toldIn: 1 });
    expect(lines).toHaveLength(2);
    const errors = await db.selectFrom('digests').select('last_error').distinct().execute();
    expect(errors).toEqual([{ last_error: 'MAIL_NOT_CONFIGURED' }]);
  });
});

describe('a call for the digests', () => {
  it('is one of a thousand at once, and is made again after it was answered', async () => {
    let calls = 0;
    const call = async () => {
      calls += 1;
    };
    await Promise.all(Array.from({ length: 1_000 }, () => callOnce(db, instansi, call)));
    expect(calls).toBe(1);
    await compose('breaches', at('2025-09-15T10:00'));
    await callOnce(db, instansi, call);
    expect(calls).toBe(2);
    await compose('breaches', at('2025-09-15T10:00'));
  });

  it('that failed has not been made', async () => {
    await expect(callOnce(db, instansi, () => Promise.reject(new Error('away')))).rejects.toThrow('away');
    let called = false;
    await callOnce(db, instansi, async () => {
      called = true;
    });
    expect(called).toBe(true);
  });

  it('is made by nobody where no official can be written to', async () => {
    await callOnce(db, 'another', () => Promise.reject(new Error('called')));
  });
});

it('whoever left office while mail waited is not told late of what was theirs', async () => {
  await openTask('2025-09-12');
  await compose('morning', monday);
  const tuesday = at('2025-09-16T06:30');
  const paper = { number: 'SK/2', on: civilDate('2025-09-16') };
  const by = { kind: 'official', account: 'z', role: 'administrator' } as const;
  const revoked = { type: 'authority-revoked', of: 4, on: paper.on, paper, reason: 'Mutasi' } as const;
  await append(db, {
    ...{ process: 'authority', stream: authorityStream(instansi), instansi },
    events: [{ ...revoked, effectiveOn: paper.on, recordedAt: monday, by, seq: 5 }],
  });
  await compose('morning', tuesday);
  await send(tuesday);
  expect(received.map((line) => line.slice(0, 1)).sort()).toEqual(['a', 'b', 'c']);
});
