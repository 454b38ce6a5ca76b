import { existsSync } from 'node:fs';
import { lchown, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { tethered } from '../process/tethered.ts';
import { explain } from './explain.ts';
import type { Place } from './place.ts';
import { PostgresError } from './postgres-error.ts';
import { passwordOf, readSecret, secretFile, secretOf } from './secret.ts';
import { initdbArguments, SERVER_ENVIRONMENT } from './settings.ts';

/**
 * Makes PostgreSQL's data folder if there is none. It is made under another name and renamed when whole, so that one
 * interrupted at any moment is simply made again.
 *
 * @returns the server's secret
 * @throws PostgresError `POSTGRES_SECRET_MISSING`, `POSTGRES_DISK_FULL`, `POSTGRES_START_FAILED`
 */
export async function initialise({ asked, home, data, as }: Place, native: string, logFile: string): Promise<string> {
  if (existsSync(data)) {
    const known = await readSecret(asked);
    if (known === undefined) throw new PostgresError('POSTGRES_SECRET_MISSING', { path: secretFile(asked) });
    return known;
  }
  const secret = await secretOf(asked);
  const draft = join(home, 'data.new');
  const passwordFile = join(home, 'password');
  await rm(draft, { recursive: true, force: true });
  await rm(passwordFile, { force: true });
  await writeFile(passwordFile, passwordOf('postgres', secret), { mode: 0o600, flag: 'wx' });
  if (as !== undefined) await lchown(passwordFile, as.uid, as.gid);
  try {
    const words: string[] = [];
    const initdb = tethered(join(native, 'bin', 'initdb'), initdbArguments(draft, passwordFile), {
      cwd: home,
      env: SERVER_ENVIRONMENT,
      logFile,
      onLine: (line) => words.push(line),
      ...as,
    });
    const { code } = await initdb.exited;
    if (code !== 0) throw explain(words.join('\n'), { data: home, logFile });
  } finally {
    await rm(passwordFile, { force: true });
  }
  await rename(draft, data);
  return secret;
}
