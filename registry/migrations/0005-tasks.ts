import { type Kysely, sql } from 'kysely';

/** Tasks say of which unit and rule they are and what answers them; who works on one is kept beside them. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table tasks add column unit text;
    alter table tasks add column rule text;
    alter table tasks add column due_at timestamptz;
    create table task_care (
      task text primary key,
      instansi text not null references instansi,
      claimed_by text,
      claimed_at timestamptz,
      follow_up_on date
    );
    create index task_care_by_account on task_care (instansi, claimed_by) where claimed_by is not null;
  `.execute(db);
}
