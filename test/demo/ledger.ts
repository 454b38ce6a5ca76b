import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { startPostgres } from '../../platform/postgres/start-postgres.ts';
import { openDatabase } from '../../registry/database.ts';

const postgresIn = (dataDir: string) => join(dataDir, 'demo', 'postgres');

/** Every event and every kept request of a demo that does not run, in full. */
export async function ledgerIn(dataDir: string): Promise<object> {
  const postgres = await startPostgres({ dataDir: postgresIn(dataDir) });
  const db = openDatabase({ url: postgres.url, poolSize: 1, name: 'tenggat-test' });
  try {
    return {
      events: await db.selectFrom('events').selectAll().orderBy('stream').orderBy('seq').execute(),
      requests: await db.selectFrom('idempotency_keys').selectAll().orderBy('digest').execute(),
      calls: await db.selectFrom('outbound_calls').selectAll().orderBy('kind').orderBy('stream').execute(),
    };
  } finally {
    await db.destroy();
    await postgres.stop();
  }
}

/** Where PostgreSQL keeps the data: elsewhere when its user may not enter the folder asked for. */
export async function serverFolder(dataDir: string): Promise<string> {
  const elsewhere = await readFile(join(postgresIn(dataDir), 'location'), 'utf8').catch(() => '');
  return elsewhere.trim() || join(postgresIn(dataDir), 'server');
}
