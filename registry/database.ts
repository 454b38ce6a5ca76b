import { Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import type { Tables } from './tables.ts';

export type Database = Kysely<Tables>;

// Civil dates stay text, instants become milliseconds, bigint positions stay exact as text until they are numbers.
pg.types.setTypeParser(pg.types.builtins.DATE, (text) => text);
pg.types.setTypeParser(pg.types.builtins.TIMESTAMPTZ, (text) => new Date(text));
pg.types.setTypeParser(pg.types.builtins.INT8, Number);

export type DatabaseOptions = { readonly url: string; readonly poolSize?: number; readonly name?: string };

/** A pool with explicit limits: 5 s to connect, 30 s per statement. A lost connection never ends the process. */
export function openDatabase(options: DatabaseOptions): Database {
  const pool = new pg.Pool({
    connectionString: options.url,
    max: options.poolSize ?? 10,
    application_name: options.name ?? 'tenggat',
    connectionTimeoutMillis: 5_000,
    statement_timeout: 30_000,
    idle_in_transaction_session_timeout: 60_000,
  });
  pool.on('error', () => {});
  // Also one that is lost inside a transaction, between two statements: the next statement says so.
  pool.on('connect', (client) => client.on('error', () => {}));
  return new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
}
