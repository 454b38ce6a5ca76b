import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { AppointmentEvent, RecordedAppointmentEvent } from '../../domain/appointment/events.ts';
import type { GrantText } from '../../domain/authority/register.ts';
import { civilDate } from '../../domain/calendar/civil-date.ts';
import { instantAt } from '../../domain/calendar/zone.ts';
import type { DueDate } from '../../domain/clock/due-date.ts';
import { removePostgres } from '../../platform/postgres/remove-postgres.ts';
import { type Postgres, startPostgres } from '../../platform/postgres/start-postgres.ts';
import { authorityStream } from '../authority/authority-reads.ts';
import { type Database, openDatabase } from '../database.ts';
import { append } from '../ledger/append.ts';
import { migrate } from '../migrate.ts';
import { rebuild } from '../rebuild.ts';
import { type CaredTask, careFor } from './care.ts';

let folder: string;
let postgres: Postgres;
let db: Database;
let files = 0;
let stream = '';

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tenggat-tasks-'));
  postgres = await startPostgres({ dataDir: join(folder, 'pg') });
  db = openDatabase({ url: postgres.url });
  await migrate(db);
  await db.insertInto('instansi').values({ id: '7100', name: 'Contoh', zone: 'WIB', work_week: '5-day' }).execute();
  const empty = { state: '{}', stage: 'opened', version: 0, revision: 0, updated_at: new Date(0) };
  await db
    .insertInto('formations')
    .values({ id: 'f-1', instansi: '7100', label: 'Contoh', ...empty })
    .execute();
});

afterAll(async () => {
  await db.destroy();
  await postgres.stop();
  await removePostgres(join(folder, 'pg'));
  await rm(folder, { recursive: true });
});

/** Each test has a file of its own. */
beforeEach(async () => {
  files += 1;
  const id = `file-${files}`;
  stream = `appointment/7100/${id}`;
  const digest = Buffer.from(id);
  await db
    .insertInto('people')
    .values({
      ...{ id, instansi: '7100', nik_digest: digest, participant_digest: digest },
      ...{ key_id: 'k', wrapped_key: digest, sealed: digest },
    })
    .execute();
  const position = { category: 'a', position_group: 'b', position: 'c', education: 'd' };
  const row = { formation: 'f-1', row_no: files, person: id, unit: 'U-1', case_id: id, ...position };
  await db.insertInto('formation_rows').values(row).execute();
});

const at = (day: string, time = '10:00') => instantAt(civilDate(day), time, 'WIB');
const system = { kind: 'system', name: 'clock' } as const;
const unit = { workWeek: '5-day', zone: 'WIB', place: { instansi: '7100', unit: 'U-1' } } as const;
const opened = { type: 'case-opened', formation: 'f-1', determination: 'd-1', unit } as const;
const triggerOn = civilDate('2025-09-11');

function due(day: string): DueDate {
  const dueDate = civilDate(day);
  return { dueDate, dueAt: at(day, '23:59') + 60_000, calendarVersion: 'x', knownAt: 0, provisional: false, rungs: [] };
}
const niTerima = {
  type: 'clock-opened',
  clock: 'NI-TERIMA/3',
  rule: 'NI-TERIMA',
  triggerOn,
  due: due('2025-09-22'),
} as const;
const warning = {
  type: 'rung-fired',
  clock: 'NI-TERIMA/3',
  kind: 'warning',
  to: 'kabid',
  at: at('2025-09-19', '08:00'),
} as const;
const breach = {
  type: 'rung-fired',
  clock: 'NI-TERIMA/3',
  kind: 'breach',
  to: 'pyb',
  at: at('2025-09-23', '00:00'),
} as const;
const extended = {
  type: 'clock-retimed',
  clock: 'NI-TERIMA/3',
  triggerOn,
  from: civilDate('2025-09-22'),
  due: due('2025-09-24'),
} as const;

/** One commit: these events, recorded on this day, under the numbers from `first` on. */
function commit(first: number, day: string, ...events: readonly AppointmentEvent[]) {
  const recorded = events.map((event, index) => ({
    ...{ ...event, seq: first + index, by: system, recordedAt: at(day) },
    effectiveOn: civilDate(event.type === 'rung-fired' && event.kind === 'breach' ? '2025-09-23' : day),
  })) as RecordedAppointmentEvent[];
  return append(db, { process: 'appointment', stream, instansi: '7100', events: recorded });
}
const atBkn = () =>
  commit(1, '2025-09-11', opened, { type: 'drh-verified', deferred: [] }, { type: 'ni-proposed' }, niTerima);

async function tasks() {
  const rows = await db
    .selectFrom('tasks')
    .select(['id', 'kind', 'office', 'unit', 'due_date', 'closed_by'])
    .where('stream', '=', stream)
    .orderBy('opened_at')
    .orderBy('kind')
    .execute();
  for (const { id } of rows) expect(id).toMatch(/^[0-9a-f]{20}$/);
  return rows.map(({ kind, office, unit, due_date, closed_by }) => [kind, office, unit, due_date, closed_by]);
}
const step = (kind: string, office: string, day: string | null, closedBy: number | null) => [
  kind,
  office,
  'U-1',
  day,
  closedBy,
];

describe('the tasks of a file', () => {
  it('open with the event that asks and close with the one that answers, one commit after another', async () => {
    await atBkn();
    expect(await tasks()).toEqual([
      step('step/propose-ni', 'ppk', null, 3),
      step('step/record-return', 'operator', '2025-09-22', null),
      step('step/verify-drh', 'operator', null, 2),
    ]);
    await commit(5, '2025-09-19', warning);
    await commit(6, '2025-09-19', { type: 'ni-issued', pertekOn: civilDate('2025-09-19') });
    expect(await tasks()).toEqual([
      step('step/propose-ni', 'ppk', null, 3),
      step('step/record-return', 'operator', '2025-09-22', 6),
      step('step/verify-drh', 'operator', null, 2),
      step('warning/NI-TERIMA', 'kabid', '2025-09-22', 6),
      step('step/appoint', 'ppk', null, null),
    ]);
  });

  it('of a rung are taken back by an extension, and the step moves to the new due date', async () => {
    await atBkn();
    await commit(5, '2025-09-19', warning);
    await commit(6, '2025-09-19', extended);
    const rows = await tasks();
    expect(rows).toContainEqual(step('step/record-return', 'operator', '2025-09-24', null));
    expect(rows).toContainEqual(step('warning/NI-TERIMA', 'kabid', '2025-09-22', 6));
  });

  it('are the same however many commits brought their events: the ledger folded anew gives each of them', async () => {
    await atBkn();
    await commit(5, '2025-09-19', warning);
    await commit(6, '2025-09-19', extended);
    await commit(
      7,
      '2025-09-24',
      { ...extended, due: due('2025-09-25') },
      { type: 'file-returned', cause: 'nik-mismatch', fixer: 'dukcapil' },
    );
    await commit(9, '2025-09-24', { type: 'ni-reproposed' });
    expect((await rebuild(db, { check: true })).differences).toEqual([]);
    await db
      .updateTable('tasks')
      .set({ office: 'ppk' })
      .where('stream', '=', stream)
      .where('kind', '=', 'step/record-return')
      .execute();
    expect((await rebuild(db, { check: false })).differences).toMatchObject([{ table: 'tasks' }]);
    expect((await rebuild(db, { check: true })).differences).toEqual([]);
  });
});

describe('whoever is told of a rung', () => {
  const notices = async () => {
    const rows = await db.selectFrom('notices').selectAll().where('stream', '=', stream).orderBy('id').execute();
    return rows.map((row) => [row.kind, row.office, row.instead_of, row.account, row.grant, row.deputy_of, row.state]);
  };
  let grants = 0;
  const grant = async (account: string, office: GrantText['office'], from: string, place?: string) => {
    grants += 1;
    const paper = { number: 'SK/1', on: civilDate(from) };
    const text = {
      account,
      office,
      kind: 'definitive',
      powers: [],
      from: civilDate(from),
      paper,
      ...(place && { unit: place }),
    } as const;
    const head = { effectiveOn: civilDate(from), recordedAt: at('2025-09-01'), by: system, seq: grants };
    const events = [{ type: 'authority-granted', grant: text, ...head }] as const;
    await append(db, { process: 'authority', stream: authorityStream('7100'), instansi: '7100', events });
  };

  it('while nobody holds any office is nobody, and that is on record', async () => {
    await atBkn();
    await commit(5, '2025-09-19', warning);
    expect(await notices()).toEqual([['warning/NI-TERIMA', 'kabid', null, null, null, null, 'failed']]);
  });

  it('holds the office on the day of the rung, or the next office above it', async () => {
    await grant('ppk-1', 'ppk', '2025-01-01');
    await grant('kabid-elsewhere', 'kabid', '2025-01-01', 'U-2');
    await grant('sekda-old', 'pyb', '2025-01-01');
    await grant('sekda-new', 'pyb', '2025-09-23');
    await atBkn();
    await commit(5, '2025-09-19', warning);
    await commit(6, '2025-09-24', breach);
    expect(await notices()).toEqual([
      ['warning/NI-TERIMA', 'pyb', 'kabid', 'sekda-old', 3, null, 'delivered'],
      ['breach/NI-TERIMA', 'pyb', null, 'sekda-old', 3, null, 'delivered'],
      ['breach/NI-TERIMA', 'pyb', null, 'sekda-new', 4, null, 'delivered'],
    ]);
  });

  it('is not told again when a pause ends and the due date is what it was: the task is asked again', async () => {
    await atBkn();
    await commit(5, '2025-09-19', warning);
    const clock = 'NI-TERIMA/3';
    await commit(6, '2025-09-19', { type: 'clock-paused', clock, basis: 'Surat (contoh)', reason: 'gangguan' });
    expect((await tasks()).filter(([kind]) => kind === 'warning/NI-TERIMA')).toMatchObject([{ 4: 6 }]);
    const same = {
      type: 'clock-retimed',
      clock,
      triggerOn,
      from: civilDate('2025-09-22'),
      due: due('2025-09-22'),
    } as const;
    await commit(7, '2025-09-19', { type: 'clock-resumed', clock }, same);
    expect((await tasks()).filter(([kind]) => kind === 'warning/NI-TERIMA')).toMatchObject([{ 4: 6 }, { 4: null }]);
    expect(await notices()).toHaveLength(1);
    expect((await rebuild(db, { check: true })).differences).toEqual([]);
  });

  it('is told once, though the commit is repeated and the ledger folded anew', async () => {
    await atBkn();
    await commit(5, '2025-09-19', warning);
    const before = await notices();
    await commit(5, '2025-09-19', warning);
    await rebuild(db, { check: false });
    expect(await notices()).toEqual(before);
    expect(before).toHaveLength(1);
  });
});

describe('a task that two take at once', () => {
  const asking = (by: string) => ({ instansi: '7100', by, at: at('2025-09-12') });

  it('is claimed by the first, and the second sees by whom', async () => {
    await atBkn();
    const open = db.selectFrom('tasks').select('id').where('stream', '=', stream).where('closed_at', 'is', null);
    const { id } = await open.executeTakeFirstOrThrow();
    const seen: (string | null)[] = [];
    const unlessClaimed = (tasks: readonly CaredTask[]) => {
      seen.push(...tasks.map(({ claimedBy }) => claimedBy));
      return tasks.filter(({ claimedBy }) => claimedBy === null);
    };
    const claim = (by: string) => careFor(db, asking(by), { ids: [id] }, { what: 'claim', to: by }, unlessClaimed);
    const { later } = await db.transaction().execute(async (tx) => {
      await tx.selectFrom('tasks').select('id').where('id', '=', id).forUpdate().execute();
      const care = { task: id, instansi: '7100', claimed_by: 'op-1', claimed_at: new Date(), follow_up_on: null };
      await tx.insertInto('task_care').values(care).execute();
      const later = claim('op-2');
      while (!(await someoneWaits())) await delay(20);
      return { later };
    });
    expect([await later, seen]).toEqual([0, ['op-1']]);
  });

  async function someoneWaits(): Promise<boolean> {
    const { rows } = await sql`select from pg_locks where not granted`.execute(db);
    return rows.length > 0;
  }
});
