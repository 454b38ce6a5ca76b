import { type Kysely, sql } from 'kysely';

/** What each instansi answered where the law is silent, and by which of its answers a clock counts. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table policies (
      instansi text primary key references instansi,
      state jsonb not null,
      version integer not null,
      revision integer not null,
      updated_at timestamptz not null
    );
    alter table clocks add column policies jsonb;
  `.execute(db);
}
