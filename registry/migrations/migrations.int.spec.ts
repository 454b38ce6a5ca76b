import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Kysely, sql } from 'kysely';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { removePostgres } from '../../platform/postgres/remove-postgres.ts';
import { type Postgres, startPostgres } from '../../platform/postgres/start-postgres.ts';
import { type Database, openDatabase } from '../database.ts';
import * as registry0001 from './0001-registry.ts';
import * as law0002 from './0002-law.ts';
import * as policies0003 from './0003-policies.ts';

let folder: string;
let postgres: Postgres;
let db: Database;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tenggat-migrations-'));
  postgres = await startPostgres({ dataDir: join(folder, 'pg') });
  db = openDatabase({ url: postgres.url });
});

afterAll(async () => {
  await db.destroy();
  await postgres.stop();
  await removePostgres(join(folder, 'pg'));
  await rm(folder, { recursive: true });
});

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
