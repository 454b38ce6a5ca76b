import { type Kysely, sql } from 'kysely';

/** The registry as it begins: people, batches, files, the ledger and what is read from it. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table instansi (
      id text primary key,
      name text not null,
      zone text not null check (zone in ('WIB', 'WITA', 'WIT')),
      work_week text not null check (work_week in ('5-day', '6-day')),
      pns integer check (pns >= 0),
      pppk integer check (pppk >= 0),
      head_count_on date,
      check ((head_count_on is null) = (pns is null and pppk is null))
    );
    create table units (
      instansi text not null references instansi,
      code text not null,
      name text not null,
      work_week text not null check (work_week in ('5-day', '6-day')),
      primary key (instansi, code)
    );
    create table people (
      id text primary key,
      instansi text not null references instansi,
      nik_digest bytea not null,
      participant_digest bytea not null,
      ni_digest bytea unique,
      key_id text not null,
      wrapped_key bytea,
      sealed bytea not null,
      sealed_ni bytea
    );
    create index people_by_nik on people (nik_digest);
    create index people_by_participant on people (instansi, participant_digest);
    create table asn_register (
      instansi text not null references instansi,
      nik_digest bytea not null,
      status text not null check (status in ('pns', 'pppk')),
      primary key (instansi, nik_digest)
    );
    create index asn_register_by_nik on asn_register (nik_digest);
    create table formations (
      id text primary key,
      instansi text not null references instansi,
      label text not null,
      state jsonb not null,
      stage text not null,
      outcome text,
      version integer not null,
      revision integer not null,
      updated_at timestamptz not null
    );
    create index formations_by_instansi on formations (instansi, id);
    create table determinations (
      id text primary key,
      formation text not null,
      number text not null,
      issued_on date not null,
      rows integer not null check (rows > 0),
      unique (formation, number)
    );
    create table formation_rows (
      formation text not null,
      row_no integer not null check (row_no > 0),
      person text not null references people,
      unit text not null,
      category text not null,
      position_group text not null,
      position text not null,
      education text not null,
      determination text references determinations,
      case_id text unique,
      primary key (formation, row_no)
    );
    create index formation_rows_by_determination on formation_rows (determination, row_no);
    create index formation_rows_by_person on formation_rows (person);
    create table cases (
      id text primary key,
      instansi text not null references instansi,
      formation text not null,
      row_no integer not null,
      person text not null references people,
      unit text not null,
      state jsonb not null,
      stage text not null,
      outcome text,
      version integer not null,
      revision integer not null,
      updated_at timestamptz not null,
      unique (formation, row_no)
    );
    create index cases_by_instansi on cases (instansi, id);
    create index cases_by_stage on cases (instansi, stage, id);
    create index cases_by_formation on cases (formation, id);
    create index cases_by_person on cases (person);
  `.execute(db);
  await sql`
    create table events (
      stream text not null,
      seq integer not null check (seq > 0),
      type text not null,
      data jsonb not null,
      effective_on date not null,
      recorded_at timestamptz not null,
      by jsonb not null,
      request text,
      committed_at timestamptz not null default clock_timestamp(),
      primary key (stream, seq)
    );
    create unique index events_by_request on events (request, stream, seq) where request is not null;
    create table unsequenced (
      id bigint generated always as identity primary key,
      stream text not null,
      seq integer not null
    );
    create table ledger (
      position bigint primary key,
      stream text not null,
      seq integer not null,
      unique (stream, seq),
      foreign key (stream, seq) references events
    );
    create function keep_what_was_recorded() returns trigger language plpgsql as $$
      begin
        raise exception 'The ledger is append-only: % on % is refused', tg_op, tg_table_name using errcode = 'restrict_violation';
      end $$;
    create trigger events_are_kept before update or delete on events
      for each row execute function keep_what_was_recorded();
    create trigger events_are_not_truncated before truncate on events
      for each statement execute function keep_what_was_recorded();
    create trigger positions_are_kept before update or delete on ledger
      for each row execute function keep_what_was_recorded();
    create trigger positions_are_not_truncated before truncate on ledger
      for each statement execute function keep_what_was_recorded();
  `.execute(db);
  await sql`
    create table clocks (
      stream text not null,
      clock text not null,
      instansi text not null references instansi,
      rule text not null,
      status text not null,
      trigger_on date not null,
      due_date date not null,
      due_at timestamptz not null,
      next_rung_at timestamptz,
      provisional boolean not null,
      breached boolean not null,
      recorded_late boolean not null,
      calendar_version text not null,
      letter text,
      closed_on date,
      derivation jsonb not null,
      primary key (stream, clock)
    );
    create index clocks_waiting on clocks (next_rung_at) where next_rung_at is not null;
    create index clocks_by_instansi on clocks (instansi, rule, status);
    create table tasks (
      id text primary key,
      stream text not null,
      instansi text not null references instansi,
      kind text not null,
      office text not null,
      clock text,
      due_date date,
      opened_at timestamptz not null,
      closed_at timestamptz,
      closed_by integer
    );
    create index tasks_open on tasks (instansi, office, due_date, id) where closed_at is null;
    create index tasks_by_stream on tasks (stream);
    create table refusals (
      id bigint generated always as identity primary key,
      at timestamptz not null,
      instansi text,
      account text,
      role text,
      route text not null,
      stream text,
      code text not null,
      rule text,
      request text
    );
    create index refusals_by_instansi on refusals (instansi, at);
    create table idempotency_keys (
      digest text primary key,
      instansi text not null,
      account text not null,
      body_digest text not null,
      received_at timestamptz not null,
      status integer,
      answer jsonb
    );
    create table outbound_calls (
      kind text not null,
      key text not null,
      stream text not null,
      state text not null check (state in ('begun', 'done')),
      begun_at timestamptz not null,
      ended_at timestamptz,
      primary key (kind, key)
    );
    create table sandbox (
      id integer primary key check (id = 1),
      now bigint not null,
      started_at bigint not null
    );
    create table sandbox_times (
      workflow text primary key,
      reached bigint not null
    );
  `.execute(db);
}
