import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Kysely, sql } from 'kysely';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { removePostgres } from '../../platform/postgres/remove-postgres.ts';
import { type Postgres, startPostgres } from '../../platform/postgres/start-postgres.ts';
import { type Database, openDatabase } from '../database.ts';
import { migrate } from '../migrate.ts';
import * as registry0001 from './0001-registry.ts';
import * as law0002 from './0002-law.ts';
import * as policies0003 from './0003-policies.ts';
import * as authority0004 from './0004-authority.ts';
import * as tasks0005 from './0005-tasks.ts';
import * as digests0006 from './0006-digests.ts';
import * as bulk0007 from './0007-bulk.ts';
import * as notices0008 from './0008-notices.ts';
import * as employments0009 from './0009-employments.ts';
import * as wages0010 from './0010-wages.ts';
import * as imports0011 from './0011-imports.ts';
import * as conversions0012 from './0012-conversions.ts';
import * as selections0013 from './0013-selections.ts';
import * as people0014 from './0014-people.ts';
import * as caseLists0018 from './0018-case-lists.ts';

const before = [registry0001, law0002, policies0003, authority0004, tasks0005, digests0006, bulk0007, notices0008];
const since = [employments0009, wages0010, imports0011, conversions0012];

let folder: string;
let postgres: Postgres;
let databases = 0;
let db: Database;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tenggat-migrations-'));
  postgres = await startPostgres({ dataDir: join(folder, 'pg') });
});

afterAll(async () => {
  await postgres.stop();
  await removePostgres(join(folder, 'pg'));
  await rm(folder, { recursive: true });
});

/** An empty database for each test. */
beforeEach(async () => {
  const name = `migrations_${++databases}`;
  const first = openDatabase({ url: postgres.url });
  await sql`create database ${sql.id(name)}`.execute(first);
  await first.destroy();
  const url = new URL(postgres.url);
  url.pathname = `/${name}`;
  db = openDatabase({ url: url.href });
});

afterEach(() => db.destroy());

it('a registry that is in use comes along: its clocks know whose calendar they are counted by', async () => {
  await registry0001.up(db as unknown as Kysely<unknown>);
  await sql`insert into instansi (id, name, zone, work_week) values ('7100', 'Contoh', 'WIB', '5-day')`.execute(db);
  await sql`
    insert into formations (id, instansi, label, state, stage, version, revision, updated_at)
    values ('f-1', '7100', 'Contoh', '{"unit": {"workWeek": "6-day", "zone": "WITA"}}', 'opened', 1, 1, now())`.execute(
    db,
  );
  await sql`
    insert into clocks (stream, clock, instansi, rule, status, trigger_on, due_date, due_at, provisional, breached,
      recorded_late, calendar_version, derivation)
    values ('formation/7100/f-1', 'NI-USUL/5', '7100', 'NI-USUL', 'open', '2025-09-04', '2025-09-16', now(), false, false,
      false, 'x', '[]')`.execute(db);

  await law0002.up(db as unknown as Kysely<unknown>);
  await policies0003.up(db as unknown as Kysely<unknown>);
  const rows = await db.selectFrom('clocks').select(['unit', 'pauses', 'policies']).execute();
  expect(rows).toEqual([{ unit: { workWeek: '6-day', zone: 'WITA' }, pauses: [], policies: null }]);
});

it('files of candidates come along: each says its process, its stream, its list and its position', async () => {
  for (const step of before) await step.up(db as unknown as Kysely<unknown>);
  await sql`insert into instansi (id, name, zone, work_week) values ('7100', 'Contoh', 'WIB', '5-day')`.execute(db);
  await sql`
    insert into people (id, instansi, nik_digest, participant_digest, key_id, sealed)
    values ('p-1', '7100', 'n', 'p', 'k', 's')`.execute(db);
  await sql`
    insert into formation_rows (formation, row_no, person, unit, category, position_group, position, education, case_id)
    values ('f-1', 3, 'p-1', 'DINKES', 'i', 'health', 'Perawat Terampil', 'D3', 'c-1')`.execute(db);
  await sql`
    insert into cases (id, instansi, formation, row_no, person, unit, state, stage, version, revision, updated_at)
    values ('c-1', '7100', 'f-1', 3, 'p-1', 'DINKES', '{}', 'documents', 1, 1, now())`.execute(db);

  for (const step of since) await step.up(db as unknown as Kysely<unknown>);
  const asked = ['process', 'stream', 'formation', 'batch', 'row_no', 'position', 'next_at'] as const;
  expect(await db.selectFrom('cases').select(asked).execute()).toEqual([
    {
      ...{ process: 'appointment', stream: 'appointment/7100/c-1', formation: 'f-1', batch: 'f-1', row_no: 3 },
      ...{ position: 'Perawat Terampil', next_at: null },
    },
  ]);
});

it('persons whose key was destroyed come along without anything to find them by; the others as they were', async () => {
  for (const step of [...before, ...since, selections0013]) await step.up(db as unknown as Kysely<unknown>);
  await sql`insert into instansi (id, name, zone, work_week) values ('7100', 'Contoh', 'WIB', '5-day')`.execute(db);
  await sql`
    insert into people (id, instansi, nik_digest, participant_digest, ni_digest, key_id, wrapped_key, sealed)
    values ('gone', '7100', 'n', 'p', 'i', 'k', null, 's'), ('here', '7100', 'n', 'p', null, 'k', 'w', 's')`.execute(
    db,
  );

  await people0014.up(db as unknown as Kysely<unknown>);
  const kept = db.selectFrom('people').select(['id', 'nik_digest', 'participant_digest', 'ni_digest', 'sealed']);
  const bytes = (text: string) => Buffer.from(text);
  expect(await kept.orderBy('id').execute()).toEqual([
    { id: 'gone', nik_digest: null, participant_digest: null, ni_digest: null, sealed: bytes('') },
    { id: 'here', nik_digest: bytes('n'), participant_digest: bytes('p'), ni_digest: null, sealed: bytes('s') },
  ]);
  const half = sql`update people set wrapped_key = null where id = 'here'`.execute(db);
  await expect(half).rejects.toThrow(/people_erased_whole/);
});

it('files that are under way come along with what is due next and whether something was missed', async () => {
  for (const step of [...before, ...since]) await step.up(db as unknown as Kysely<unknown>);
  await sql`insert into instansi (id, name, zone, work_week) values ('7100', 'Contoh', 'WIB', '5-day')`.execute(db);
  await sql`insert into people (id, instansi, nik_digest, key_id, sealed) values ('p', '7100', 'n', 'k', 's')`.execute(
    db,
  );
  for (const id of ['late', 'met', 'none']) {
    await sql`
      insert into cases (id, process, stream, instansi, batch, row_no, person, unit, position, state, stage, version, revision,
        updated_at)
      values (${id}, 'employment', ${`employment/7100/${id}`}, '7100', ${id}, 1, 'p', 'u', 'x', '{}', 'running', 1, 1, now())
    `.execute(db);
  }
  const clocks = [
    ['late', 'A/1', 'open', '2025-10-02', true],
    ['late', 'B/1', 'open', '2025-10-09', false],
    ['late', 'C/1', 'met', '2025-10-01', false],
    ['met', 'A/1', 'met', '2025-10-01', false],
  ] as const;
  for (const [id, clock, status, due, breached] of clocks) {
    await sql`
      insert into clocks (stream, clock, instansi, rule, status, trigger_on, due_date, due_at, provisional, breached,
        recorded_late, calendar_version, unit)
      values (${`employment/7100/${id}`}, ${clock}, '7100', 'A', ${status}, '2025-09-01', ${due}, now(), false, ${breached},
        false, 'x', '{}')`.execute(db);
  }

  await caseLists0018.up(db as unknown as Kysely<unknown>);
  const kept = db.selectFrom('cases').select(['id', 'next_due_on', 'breached']).orderBy('id');
  expect(await kept.execute()).toEqual([
    { id: 'late', next_due_on: '2025-10-02', breached: true },
    { id: 'met', next_due_on: 'infinity', breached: false },
    { id: 'none', next_due_on: 'infinity', breached: false },
  ]);
});

it('every migration runs once, in its order, and a second time there is nothing to do', async () => {
  const names = await migrate(db);
  const numbers = names.map((name) => name.slice(0, 4));
  expect(numbers).toEqual([...new Set(numbers)].sort());
  expect(names.slice(8, 12)).toEqual(['0009-employments', '0010-wages', '0011-imports', '0012-conversions']);
  expect(await migrate(db)).toEqual([]);
});
