import { type Kysely, sql } from 'kysely';

/** Sheets with the amounts of a wage, sealed under the key of their person, and what decrees said of minimum wages. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table wage_sheets (
      case_id text not null,
      sheet text not null,
      person text not null references people,
      sealed bytea not null,
      primary key (case_id, sheet)
    );
    create table minimum_wages (
      id bigint generated always as identity primary key,
      instansi text not null references instansi,
      region text not null,
      year integer not null check (year between 2025 and 2100),
      sen bigint not null check (sen > 0),
      decree text not null,
      issued_on date not null,
      recorded_at timestamptz not null,
      recorded_by text not null
    );
    create index minimum_wages_by_instansi on minimum_wages (instansi, id);
  `.execute(db);
}
