import { type Kysely, sql } from 'kysely';

/** Decrees as streams of their own, where units sit, and what each running clock said when it was told of a decree. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table decrees (
      owner text not null,
      id text not null,
      state jsonb not null,
      stage text not null,
      outcome text,
      version integer not null,
      revision integer not null,
      known_at timestamptz,
      updated_at timestamptz not null,
      primary key (owner, id)
    );
    create table retimings (
      owner text not null,
      decree text not null,
      stream text not null,
      clock text not null,
      rule text not null,
      due_from date not null,
      due_to date not null,
      answer text not null,
      answered_at timestamptz not null,
      primary key (owner, decree, stream, clock)
    );
    alter table instansi add column region text;
    alter table units add column region text;
    alter table instansi drop constraint instansi_work_week_check;
    alter table units drop constraint units_work_week_check;
    alter table clocks drop column derivation;
    alter table clocks add column unit jsonb;
    update clocks set unit = coalesce(
      (select state->'unit' from cases where 'appointment/' || instansi || '/' || id = clocks.stream),
      (select state->'unit' from formations where 'formation/' || instansi || '/' || id = clocks.stream));
    alter table clocks alter column unit set not null;
    alter table clocks add column pauses jsonb not null default '[]';
    create index clocks_running on clocks (instansi, stream, clock) where status in ('open', 'withdrawn');
  `.execute(db);
}
