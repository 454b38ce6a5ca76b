import { type Kysely, sql } from 'kysely';

/** Officials with an address, the digests that go to them, and who was told of which task. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table officials (
      instansi text not null references instansi,
      account text not null,
      unit text,
      key_id text not null,
      wrapped_key bytea not null,
      sealed bytea not null,
      updated_at timestamptz not null,
      primary key (instansi, account)
    );
    create table digests (
      id text primary key,
      instansi text not null references instansi,
      account text not null,
      day date not null,
      kind text not null check (kind in ('morning', 'breaches')),
      tasks integer not null,
      state text not null check (state in ('pending', 'sent', 'failed', 'superseded')),
      attempts integer not null default 0,
      last_error text,
      message jsonb,
      told_in integer,
      created_at timestamptz not null,
      attempted_at timestamptz,
      ended_at timestamptz
    );
    create index digests_by_instansi on digests (instansi, created_at, id);
    create index digests_pending on digests (instansi, account) where state = 'pending';
    create index digests_told on digests (instansi, told_in) where told_in is not null;
    create table digest_tasks (
      digest text not null references digests,
      task text not null,
      primary key (digest, task)
    );
    create index digest_tasks_by_task on digest_tasks (task);
    create table digest_calls (
      instansi text primary key references instansi,
      called boolean not null default false
    );
  `.execute(db);
}
