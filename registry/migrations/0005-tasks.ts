import { type Kysely, sql } from 'kysely';

/**
 * Tasks say of which unit and rule they are and what answers them; who works on one, and who was told of it, is kept
 * beside them. A clock keeps the ladder of its instansi, and an office has a unit by whose working time it is told.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table tasks add column key text;
    update tasks set key = id;
    alter table tasks alter column key set not null;
    alter table tasks add column unit text;
    alter table tasks add column rule text;
    alter table tasks add column due_at timestamptz;
    drop index tasks_open;
    create index tasks_open on tasks (instansi, due_at, id) where closed_at is null;
    alter table clocks add column ladder jsonb;
    create index clocks_breached on clocks (instansi, due_at, stream, clock) where breached and status = 'open';
    create table office_units (
      instansi text not null references instansi,
      office text not null,
      unit text not null,
      primary key (instansi, office),
      foreign key (instansi, unit) references units (instansi, code)
    );
    create table task_care (
      task text primary key,
      instansi text not null references instansi,
      claimed_by text,
      claimed_at timestamptz,
      follow_up_on date
    );
    create index task_care_by_account on task_care (instansi, claimed_by) where claimed_by is not null;
    create table task_moves (
      id bigint generated always as identity primary key,
      instansi text not null references instansi,
      task text not null,
      at timestamptz not null,
      by text not null,
      what text not null check (what in ('claim', 'release', 'follow-up', 'reassign')),
      "to" text
    );
    create index task_moves_by_task on task_moves (task, id);
    create table notices (
      id bigint generated always as identity primary key,
      instansi text not null references instansi,
      task text not null,
      stream text not null,
      kind text not null,
      office text not null,
      instead_of text,
      account text,
      "grant" integer,
      deputy_of text,
      channel text not null check (channel in ('worklist', 'mail')),
      message text,
      state text not null default 'delivered' check (state in ('pending', 'delivered', 'failed')),
      told_at timestamptz not null,
      delivered_at timestamptz,
      unique nulls not distinct (task, account, "grant", channel)
    );
    create index notices_by_account on notices (instansi, account, task);
    create index notices_vacant on notices (instansi, id) where account is null;
  `.execute(db);
}
