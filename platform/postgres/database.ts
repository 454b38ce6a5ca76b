import { Client } from 'pg';
import { passwordOf, urlOf } from './secret.ts';

/**
 * Makes the role and the database `tenggat` where they are missing. The role is no superuser: it may make databases
 * and roles of its own (the engine's, a reader's), but neither read files nor run programs on this machine.
 */
export async function ensureDatabase(secret: string, port: number): Promise<void> {
  const client = new Client({
    connectionString: urlOf('postgres', 'postgres', secret, port),
    connectionTimeoutMillis: 10_000,
    query_timeout: 60_000,
  });
  client.on('error', () => {});
  await client.connect();
  try {
    const roles = await client.query("SELECT 1 FROM pg_roles WHERE rolname = 'tenggat'");
    // Statements of this kind take no parameters; the password is hexadecimal by construction.
    const password = passwordOf('tenggat', secret);
    if (roles.rowCount === 0)
      await client.query(`CREATE ROLE tenggat LOGIN CREATEDB CREATEROLE PASSWORD '${password}'`);
    const databases = await client.query("SELECT 1 FROM pg_database WHERE datname = 'tenggat'");
    if (databases.rowCount === 0) await client.query('CREATE DATABASE tenggat OWNER tenggat');
  } finally {
    await client.end();
  }
}
