import { setting } from '../platform/config.ts';
import { openDatabase } from '../registry/database.ts';
import { shipDecrees } from '../registry/decrees/ship-decrees.ts';
import { migrate } from '../registry/migrate.ts';
import { unreachable } from './unreachable.ts';

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
