import { type Kysely, sql } from 'kysely';

/** What was archived, what stands in the log, and what audits found. The proof itself lies in the archive: this finds it. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table archived_runs (
      run text primary key,
      workflow text not null,
      digest text not null,
      bundles jsonb not null,
      sdk text not null,
      namespace text not null,
      outcome text not null,
      next_run text,
      codec_keys jsonb not null,
      engine_events integer not null,
      started_at timestamptz not null,
      closed_at timestamptz not null,
      archived_at timestamptz not null
    );
    create index archived_runs_by_workflow on archived_runs (workflow, started_at);
    create table archive_mark (
      id integer primary key check (id = 1),
      mark text not null
    );
    create table log_leaves (
      index bigint primary key,
      name text not null unique,
      position bigint unique,
      leaf jsonb not null
    );
    create index log_leaves_about_keys on log_leaves (index) where leaf ->> 'kind' = 'key';
    create table audit_rounds (
      id bigint generated always as identity primary key,
      began_at timestamptz not null,
      ended_at timestamptz,
      bundle text not null,
      through bigint not null
    );
    create table audit_verdicts (
      round bigint not null references audit_rounds on delete cascade,
      stream text not null,
      result text not null,
      verdict jsonb not null,
      at timestamptz not null,
      primary key (round, stream)
    );
    create index audit_verdicts_by_result on audit_verdicts (round, result, stream);
  `.execute(db);
}
