import { type Kysely, sql } from 'kysely';

/** Running contracts that an instansi brings along: the imports, folded from their streams, and what was declared per row. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table imports (
      id text primary key,
      instansi text not null references instansi,
      state jsonb not null,
      stage text not null,
      outcome text,
      version integer not null,
      revision integer not null,
      updated_at timestamptz not null
    );
    alter table employments add column declared jsonb;
    alter table people alter column participant_digest drop not null;
  `.execute(db);
}
