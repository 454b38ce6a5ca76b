import { existsSync } from 'node:fs';
import { Client } from 'pg';
import { findBinaries } from './binaries.ts';
import { cacheOf } from './binary-cache.ts';
import { placeOf } from './place.ts';
import { PostgresError } from './postgres-error.ts';
import { isTrusted } from './trust.ts';

/** What `tenggat doctor` says about the database; all sentences are Indonesian and hold no password. */
export interface PostgresDescription {
  kind: 'url' | 'embedded';
  /** PostgreSQL's version, such as `18.4`; undefined when it could not be learnt. */
  version: string | undefined;
  why: string;
  /** Where the data of the embedded server are, if it has been started before. */
  data?: string;
  /** What stands in the way; empty when it would work. */
  missing: string[];
}

/** Tells which PostgreSQL would be used and why, and what is missing for it. Starts and changes nothing. */
export async function describePostgres({
  databaseUrl = process.env.DATABASE_URL,
  dataDir,
}: {
  databaseUrl?: string | undefined;
  dataDir?: string;
} = {}): Promise<PostgresDescription> {
  return databaseUrl ? describeGiven(databaseUrl) : describeEmbedded(dataDir);
}

async function describeGiven(url: string): Promise<PostgresDescription> {
  const where = URL.canParse(url) ? new URL(url) : undefined;
  const address = where === undefined ? 'alamat yang tidak terbaca' : `${where.host}${where.pathname}`;
  const why = `DATABASE_URL diisi, jadi Tenggat memakai PostgreSQL di ${address}.`;
  try {
    if (where === undefined) throw new Error('bukan alamat postgresql://…');
    const client = new Client({ connectionString: url, connectionTimeoutMillis: 5_000, query_timeout: 5_000 });
    client.on('error', () => {});
    await client.connect();
    const shown = await client.query<{ server_version: string }>('SHOW server_version');
    await client.end();
    return { kind: 'url', version: shown.rows[0]?.server_version.split(' ')[0], why, missing: [] };
  } catch (error) {
    const reason = error instanceof AggregateError ? error.errors.map(String).join('; ') : (error as Error).message;
    const missing = `PostgreSQL di ${address} tidak dapat dihubungi (${reason}); periksa DATABASE_URL dan apakah servernya hidup.`;
    return { kind: 'url', version: undefined, why, missing: [missing] };
  }
}

async function describeEmbedded(dataDir: string | undefined): Promise<PostgresDescription> {
  const root = process.getuid?.() === 0 ? ' sebagai pengguna nobody, sebab root tidak boleh menjalankannya' : '';
  const why = `DATABASE_URL tidak diisi, jadi Tenggat menjalankan PostgreSQL bawaan di 127.0.0.1${root}.`;
  const missing: string[] = [];
  let version: string | undefined;
  let data: string | undefined;
  try {
    const found = findBinaries();
    version = found.version.split('.').slice(0, 2).join('.');
    const cache = cacheOf(found);
    const trusted = cache === undefined ? true : await isTrusted(cache, process.getuid?.());
    if (trusted === false) missing.push(new PostgresError('POSTGRES_FOREIGN_CACHE', { path: cache! }).message);
    if (dataDir !== undefined && existsSync(dataDir)) {
      const place = await placeOf(dataDir);
      if (existsSync(place.data)) data = place.data;
    }
  } catch (error) {
    missing.push((error as Error).message);
  }
  return { kind: 'embedded', version, why, ...(data !== undefined && { data }), missing };
}
