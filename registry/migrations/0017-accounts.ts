import { type Kysely, sql } from 'kysely';

/** What each instansi keeps of the accounts of its issuer. An account is asked for on each request, by itself. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table accounts (
      instansi text not null references instansi,
      account text not null,
      state jsonb not null,
      version integer not null,
      updated_at timestamptz not null,
      primary key (account, instansi)
    );
    create index accounts_by_instansi on accounts (instansi);
  `.execute(db);
}
