import { type Kysely, sql } from 'kysely';

/** Who is to become PPPK, and the new NI that somebody got by it, sealed beside the one they had. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table conversions (
      id text primary key,
      instansi text not null references instansi,
      state jsonb not null,
      stage text not null,
      outcome text,
      version integer not null,
      revision integer not null,
      updated_at timestamptz not null
    );
    create index conversions_by_instansi on conversions (instansi, updated_at);
    create table conversion_rows (
      conversion text not null,
      row_no integer not null check (row_no > 0),
      employment text not null,
      reason text,
      determination text,
      position text,
      education text,
      unit text,
      primary key (conversion, row_no),
      unique (conversion, employment)
    );
    create index conversion_rows_by_employment on conversion_rows (employment);
    alter table people add column new_ni_digest bytea;
    alter table people add column sealed_new_ni bytea;
    alter table people add constraint people_new_ni_whole check ((new_ni_digest is null) = (sealed_new_ni is null));
  `.execute(db);
}
