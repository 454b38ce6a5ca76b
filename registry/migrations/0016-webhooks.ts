import { type Kysely, sql } from 'kysely';

/** Where events go out to: the registrations, how far each has come, and every attempt; the ledger by position within an instansi. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table webhooks (
      instansi text not null references instansi,
      seq integer not null,
      url text not null,
      types jsonb not null,
      state text not null check (state in ('active', 'paused', 'suspended', 'removed')),
      answerable text not null,
      position bigint not null check (position >= 0),
      key_id text not null,
      wrapped_key bytea not null,
      sealed bytea not null,
      previous_sealed bytea,
      previous_until timestamptz,
      failures integer not null default 0,
      failing_since timestamptz,
      last_error text,
      next_attempt_at timestamptz not null default clock_timestamp(),
      lease text,
      leased_until timestamptz not null default 'epoch',
      primary key (instansi, seq)
    );
    create index webhooks_active on webhooks (next_attempt_at) where state = 'active';
    create table webhook_deliveries (
      id bigint generated always as identity primary key,
      instansi text not null,
      webhook integer not null,
      message text not null,
      type text not null,
      position bigint not null,
      status integer,
      error text,
      took_ms integer not null,
      at timestamptz not null,
      foreign key (instansi, webhook) references webhooks
    );
    create index webhook_deliveries_by_webhook on webhook_deliveries (instansi, webhook, id);
    create index webhook_deliveries_failed on webhook_deliveries (instansi, webhook, id) where error is not null;
    create index webhook_deliveries_by_age on webhook_deliveries (at);
    create index ledger_by_instansi on ledger (split_part(stream, '/', 2), position);
  `.execute(db);
}
