import { type Kysely, sql } from 'kysely';

/** A file says itself what is due next and whether anything went past its due date, so that lists are read from an index. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table cases add column next_due_on date not null default 'infinity';
    alter table cases add column breached boolean not null default false;
    update cases set
      next_due_on = coalesce(found.next_due_on, 'infinity'),
      breached = found.breached
    from (
      select stream, min(due_date) filter (where status = 'open') as next_due_on, bool_or(breached) as breached
      from clocks group by stream
    ) as found
    where found.stream = cases.stream;
    create index cases_by_due on cases (instansi, next_due_on, id);
  `.execute(db);
}
