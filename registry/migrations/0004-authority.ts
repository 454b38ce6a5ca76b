import { type Kysely, sql } from 'kysely';

/** Who holds which office and power, and the decisions whose authority is in dispute. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table authorities (
      instansi text primary key references instansi,
      state jsonb not null,
      version integer not null,
      revision integer not null,
      updated_at timestamptz not null
    );
    alter table instansi add column kind text not null default 'kabupaten-kota'
      check (kind in ('pusat', 'provinsi', 'kabupaten-kota'));
    create table disputes (
      stream text not null,
      seq integer not null,
      instansi text not null references instansi,
      authority integer not null,
      effective_on date not null,
      revocation integer,
      settled_by integer,
      settled_as text,
      primary key (stream, seq)
    );
    create index disputes_open on disputes (instansi, stream, seq) where settled_by is null;
    create index events_by_authority on events ((by->'authority'->>'id'), stream) where by ? 'authority';
  `.execute(db);
}
