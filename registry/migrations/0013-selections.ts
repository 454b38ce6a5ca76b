import { type Kysely, sql } from 'kysely';

/** Who may be proposed and who is left out, and the selections of an instansi with their applicants. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table formation_rows add column eligibility text;
    alter table formation_rows add column priority text;
    alter table formation_rows add column excluded text;
    alter table formation_rows add column excluded_by text;
    alter table formation_rows add constraint formation_rows_excluded_whole
      check ((excluded is null) = (excluded_by is null));
    update formations set state = state || '{"excluded": [], "revisions": 0}' where version > 0;
    create table selections (
      id text primary key,
      instansi text not null references instansi,
      state jsonb not null,
      stage text not null,
      outcome text,
      version integer not null,
      revision integer not null,
      updated_at timestamptz not null
    );
    create index selections_by_instansi on selections (instansi, updated_at);
    create table selection_applicants (
      selection text not null,
      list text not null,
      row_no integer not null check (row_no > 0),
      person text not null references people,
      unit text not null,
      category text not null,
      position_group text not null,
      position text not null,
      education text not null,
      documents text[] not null,
      primary key (selection, list, row_no)
    );
    create table selection_results (
      selection text not null,
      results text not null,
      row_no integer not null,
      passes boolean not null,
      reason text,
      scores numeric[] not null,
      primary key (selection, results, row_no)
    );
  `.execute(db);
}
