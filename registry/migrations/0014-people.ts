import { type Kysely, sql } from 'kysely';

/** The key for looking people up, who looked at whom and why, and persons whose key was destroyed. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table lookup_key (
      id integer primary key check (id = 1),
      key_id text not null,
      wrapped_key bytea not null,
      sealed bytea not null
    );
    create table person_views (
      id bigint generated always as identity primary key,
      instansi text not null references instansi,
      person text not null references people,
      case_id text,
      account text not null,
      role text not null,
      what text not null check (what in ('view', 'search', 'export')),
      purpose text not null,
      reference text,
      fields text[] not null,
      at timestamptz not null
    );
    create index person_views_by_instansi on person_views (instansi, id);
    create index person_views_by_person on person_views (person, id);
    create table erasures (
      person text primary key references people,
      instansi text not null references instansi,
      state jsonb not null,
      stage text not null,
      version integer not null,
      revision integer not null,
      updated_at timestamptz not null
    );
    create index erasures_by_instansi on erasures (instansi, stage, updated_at);
    alter table people alter column nik_digest drop not null;
    update people
      set nik_digest = null, participant_digest = null, ni_digest = null, new_ni_digest = null,
          sealed = '', sealed_ni = null, sealed_new_ni = null
      where wrapped_key is null;
    alter table people add constraint people_erased_whole check (
      wrapped_key is not null or (nik_digest is null and participant_digest is null and ni_digest is null
        and new_ni_digest is null and sealed = '' and sealed_ni is null and sealed_new_ni is null));
    create function keep_views() returns trigger language plpgsql as $$
      begin
        raise exception 'Views of persons are kept: % on % is refused', tg_op, tg_table_name using errcode = 'restrict_violation';
      end $$;
    create trigger views_are_kept before update or delete on person_views
      for each row execute function keep_views();
  `.execute(db);
}
