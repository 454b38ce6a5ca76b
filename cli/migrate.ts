import { setting } from '../platform/config.ts';
import { openDatabase } from '../registry/database.ts';
import { shipDecrees } from '../registry/decrees/ship-decrees.ts';
import { migrate } from '../registry/migrate.ts';

/** `tenggat migrate`: brings the database of DATABASE_URL to the newest shape. */
export async function runMigrations(): Promise<void> {
  const db = openDatabase({ url: setting('DATABASE_URL'), poolSize: 1, name: 'tenggat-migrate' });
  try {
    const done = await migrate(db).catch(unreachable);
    const decrees = await shipDecrees(db, Date.now());
    console.log(done.length === 0 ? 'Basis data sudah dalam bentuk terbaru.' : `Migrasi selesai: ${done.join(', ')}.`);
    if (decrees.length > 0) console.log(`Keputusan hari libur dimuat: ${decrees.join(', ')}.`);
  } finally {
    await db.destroy();
  }
}

/** What the network and PostgreSQL say is terse and English; a wrong migration keeps its own words. */
function unreachable(error: unknown): never {
  const { code } = error as { code?: unknown };
  if (typeof code !== 'string' || !/^(E[A-Z]+|28\w{3}|3D000|57P03)$/.test(code)) throw error;
  throw new MigrateError(
    `Basis data pada DATABASE_URL tidak dapat dipakai (${code}); tidak ada yang diubah. Periksa alamat, nama dan kata sandinya, lalu jalankan lagi.`,
    { cause: error },
  );
}

class MigrateError extends Error {
  readonly code = 'DATABASE_UNREACHABLE';
}
