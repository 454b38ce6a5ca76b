import { type Kysely, sql } from 'kysely';

/** Files of more than one process: each says which, where it came from, and when something happens in it by itself. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table cases add column process text;
    alter table cases add column stream text;
    alter table cases add column batch text;
    alter table cases add column position text;
    alter table cases add column next_at timestamptz;
    update cases set
      process = 'appointment',
      stream = 'appointment/' || cases.instansi || '/' || cases.id,
      batch = cases.formation,
      position = row.position
    from formation_rows as row
    where row.formation = cases.formation and row.row_no = cases.row_no;
    alter table cases alter column process set not null;
    alter table cases alter column stream set not null;
    alter table cases alter column batch set not null;
    alter table cases alter column position set not null;
    alter table cases alter column formation drop not null;
    alter table cases add constraint cases_process_check check (process in ('appointment', 'employment'));
    create unique index cases_by_stream on cases (stream);
    create index cases_by_batch on cases (batch, process, id);
    create index cases_waiting on cases (next_at) where next_at is not null;
    create table employments (
      id text primary key,
      instansi text not null references instansi,
      person text not null references people,
      batch text not null,
      row_no integer not null check (row_no > 0),
      unit text not null,
      position text not null,
      appointment text unique,
      unique (batch, row_no)
    );
    create index employments_by_person on employments (person);
  `.execute(db);
}
