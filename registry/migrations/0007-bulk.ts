import { type Kysely, sql } from 'kysely';

/** Decisions for many files at once: the runs, folded from their streams, and beside them what became of each file. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table bulk_runs (
      id text primary key,
      instansi text not null references instansi,
      state jsonb not null,
      stage text not null,
      outcome text,
      version integer not null,
      revision integer not null,
      updated_at timestamptz not null
    );
    create index bulk_runs_of_instansi on bulk_runs (instansi, updated_at);
    create table bulk_items (
      run text not null,
      n integer not null,
      case_id text not null,
      unit text not null,
      revision integer not null,
      body jsonb not null,
      expected text not null,
      round integer not null default 1,
      state text not null default 'waiting' check (state in ('waiting', 'decided', 'refused', 'failed', 'skipped')),
      code text,
      rule text,
      detail jsonb,
      seqs integer[],
      decided_at timestamptz,
      settled_at timestamptz,
      primary key (run, n),
      unique (run, case_id)
    );
    create index bulk_items_by_state on bulk_items (run, state, n);
  `.execute(db);
}
