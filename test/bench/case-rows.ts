import { sql } from 'kysely';
import type { KeyRing } from '../../platform/keys.ts';
import type { Database } from '../../registry/database.ts';
import { sealPerson } from '../../registry/people.ts';
import { templates } from './case-states.ts';

/** Sealed persons; the files share them, for nobody reads more than a page of them at once. */
const PEOPLE = 2_000;
export const INSTANSI = 600;
/** The one that is looked at, and how many files it has. */
export const largest = 'b-001';
const LARGEST = 30_000;

/** How many files each instansi has: one has 30,000, the others fewer and fewer. */
function sizes(rows: number): readonly number[] {
  const weights = Array.from({ length: INSTANSI - 1 }, (_, index) => (index + 1) ** -0.4);
  const sum = weights.reduce((one, other) => one + other);
  const first = Math.min(LARGEST, rows);
  return [first, ...weights.map((weight) => Math.round(((rows - first) * weight) / sum))];
}

/** Fills an empty registry with invented files, as `templates` say that they stand, and lets the database look at what it has. */
export async function fillCases(db: Database, keys: KeyRing, rows: number): Promise<void> {
  await db.connection().execute(async (one) => {
    await sql`set statement_timeout = 0`.execute(one);
    await sql`set synchronous_commit = off`.execute(one);
    await sql`set work_mem = '256MB'`.execute(one);
    await sql`set maintenance_work_mem = '512MB'`.execute(one);
    const sized = JSON.stringify(sizes(rows));
    await sql`
      create table bench_instansi as
      select 'b-' || lpad(n::text, 3, '0') as id, size::int as size
      from jsonb_array_elements_text(${sized}::jsonb) with ordinality as of(size, n)`.execute(one);
    await sql`
      insert into instansi (id, name, zone, work_week)
      select id, 'Instansi rekaan ' || id, 'WIB', '5-day' from bench_instansi`.execute(one);
    await putPeople(one, keys);
    await putTemplates(one);
    await withoutIndexes(one, ['cases', 'clocks', 'tasks'], () => putFiles(one));
    await sql`drop table bench_instansi, bench_states`.execute(one);
    await sql`vacuum analyze`.execute(one);
  });
}

async function putPeople(db: Database, keys: KeyRing): Promise<void> {
  const people = Array.from({ length: PEOPLE }, (_, n) =>
    sealPerson(keys, `bench-${n}`, largest, {
      ...{ nik: `99${String(n).padStart(14, '0')}`, name: `Orang Rekaan ${n}`, birthPlace: 'Contoh' },
      ...{ birthDate: '1990-01-01', sex: 'L', participantNumber: `9${String(n).padStart(15, '0')}` },
    }),
  );
  await db.insertInto('people').values(people).execute();
}

/** One row for each of a thousand files. */
async function putTemplates(db: Database): Promise<void> {
  await sql`create table bench_states (k int primary key, process text, state jsonb, stage text, outcome text)`.execute(
    db,
  );
  let k = 0;
  for (const { process, state, share } of templates) {
    await sql`
      insert into bench_states
      select ${k}::int + n, ${process}, ${JSON.stringify(state)}::jsonb, ${state.stage}, ${state.outcome ?? null}
      from generate_series(0, ${share - 1}::int) as n`.execute(db);
    k += share;
  }
}

/** Due dates lie within a year; of the running files every fiftieth is past one. */
async function putFiles(db: Database): Promise<void> {
  await sql`
    insert into cases (id, process, stream, instansi, formation, batch, row_no, person, unit, position, next_at, state, stage,
      outcome, version, revision, updated_at, next_due_on, breached)
    select file, process, process || '/' || id || '/' || file, id,
      case process when 'appointment' then id || '-f' || n % 3 end, id || '-f' || n % 3, n, 'bench-' || n % ${PEOPLE}::int,
      'u-' || (hash % greatest(size / 40, 3)), 'Operator', null, state, stage, outcome, 9, 5,
      timestamptz '2026-07-01' + hash % 2592000 * interval '1 second',
      case when outcome is null and hash % 11 > 0 then date '2026-07-01' + hash % 180 else 'infinity' end,
      outcome is null and hash % 50 = 0
    from (
      select size, n, bench_instansi.id, md5(bench_instansi.id || '/' || n) as file,
        abs(hashint4(n + size)) as hash from bench_instansi cross join lateral generate_series(1, size) as n
    ) as row join bench_states on k = hash / 7 % 1000`.execute(db);
  await sql`
    insert into clocks (stream, clock, instansi, rule, status, trigger_on, due_date, due_at, provisional, breached,
      recorded_late, calendar_version, unit)
    select stream, rule || '/' || n, instansi, rule,
      case when n = 1 and outcome is null and next_due_on < 'infinity' then 'open' else 'met' end,
      date '2026-06-01', due, (due + 1)::timestamptz, false, n = 1 and breached, false, 'x', '{"workWeek":"5-day","zone":"WIB"}'
    from (
      select stream, instansi, outcome, next_due_on, breached, n,
        case when next_due_on = 'infinity' then date '2026-05-01' else next_due_on end as due,
        case when process = 'appointment' then (array['NI-TERIMA', 'NI-USUL', 'JENDELA-DRH'])[n]
          else (array[case row_no % 40 when 0 then 'SKP-WAKTU' else 'PERPANJANGAN' end, 'EVALUASI-TRIWULAN', 'EVALUASI-TAHUNAN'])[n]
        end as rule
      from cases cross join generate_series(1, 3) as n
    ) as held`.execute(db);
  await sql`
    insert into tasks (id, stream, instansi, key, kind, office, unit, due_date, due_at, opened_at, closed_at)
    select left(md5(stream || n), 20), stream, instansi, 'k' || n, 'step/x',
      case when row_no % 97 = 0 then 'kabid' when process = 'appointment' then 'operator' else 'ppk' end, unit,
      nullif(next_due_on, 'infinity'), nullif(next_due_on, 'infinity')::timestamptz, updated_at,
      case when n = 2 or outcome is not null then updated_at end
    from cases cross join generate_series(1, 2) as n`.execute(db);
  await sql`
    insert into task_care (task, instansi, claimed_by, claimed_at)
    select id, instansi, 'acc-' || right(id, 1), now() from tasks
    where closed_at is null and left(id, 2) = '00'`.execute(db);
}

/** Millions of rows are indexed, and held against what they refer to, at once when they are there. */
async function withoutIndexes(db: Database, tables: readonly string[], fill: () => Promise<void>): Promise<void> {
  const { rows: references } = await sql<{ table: string; name: string; definition: string }>`
    select conrelid::regclass::text as table, conname as name, pg_get_constraintdef(oid) as definition from pg_constraint
    where contype = 'f' and conrelid::regclass::text = any(${tables})`.execute(db);
  const { rows: indexes } = await sql<{ name: string; definition: string }>`
    select indexname as name, indexdef as definition from pg_indexes
    where tablename = any(${tables}) and indexname not in (select conname from pg_constraint)`.execute(db);
  for (const { table, name } of references) {
    await sql`alter table ${sql.id(table)} drop constraint ${sql.id(name)}`.execute(db);
  }
  for (const { name } of indexes) await sql`drop index ${sql.id(name)}`.execute(db);
  await fill();
  for (const { definition } of indexes) await sql.raw(definition).execute(db);
  for (const { table, name, definition } of references) {
    await sql`alter table ${sql.id(table)} add constraint ${sql.id(name)} ${sql.raw(definition)}`.execute(db);
  }
}
