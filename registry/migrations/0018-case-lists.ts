import { type Kysely, sql } from 'kysely';

/** A file says itself what is due next and whether anything went past its due date, so that lists are read from an index; what goes
 * together, a list with its instansi and a rule with whether it is open, is known to the planner. */
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
    create index cases_by_stage_and_due on cases (instansi, stage, next_due_on, id);
    create index cases_by_unit_and_due on cases (instansi, unit, next_due_on, id);
    create index cases_by_unit on cases (instansi, unit, id);
    create index cases_by_update on cases (instansi, updated_at, id);
    create index cases_by_outcome on cases (instansi, outcome, updated_at, id) where outcome is not null;
    create index cases_breached on cases (instansi, next_due_on, id) where breached;
    create index cases_by_batch_and_due on cases (batch, next_due_on, id);
    create index cases_with_corrections on cases (instansi, id) where state->'corrections' <> '[]'::jsonb;
    create index clocks_open_by_rule on clocks (instansi, rule, stream) where status = 'open';
    create index tasks_open_by_office on tasks (instansi, office, stream) where closed_at is null;
    create statistics cases_place (dependencies) on instansi, batch, formation from cases;
    create statistics clocks_kinds (mcv) on rule, status from clocks;
  `.execute(db);
}
