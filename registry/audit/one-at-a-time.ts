import { sql } from 'kysely';
import type { Database } from '../database.ts';

/** Any number: it names the one lock that makes a single round at a time. */
const auditing = 7_300_003;

/** Somebody else audits everything at this moment. */
class AuditRuns extends Error {
  readonly code = 'AUDIT_RUNS';

  constructor() {
    super(
      'Audit menyeluruh sedang dijalankan proses lain; hasilnya tersimpan. Tunggu sampai selesai, lalu jalankan lagi.',
    );
  }
}

/** Does what only one process does at a time; whoever is killed in it leaves no lock behind. @throws AuditRuns */
export async function oneAtATime<T>(db: Database, work: () => Promise<T>): Promise<T> {
  return await db.connection().execute(async (connection) => {
    const { rows } = await sql<{ got: boolean }>`select pg_try_advisory_lock(${auditing}::bigint) as got`.execute(
      connection,
    );
    if (!rows[0]?.got) throw new AuditRuns();
    try {
      return await work();
    } finally {
      await sql`select pg_advisory_unlock(${auditing}::bigint)`.execute(connection);
    }
  });
}
