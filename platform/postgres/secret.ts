import { createHmac, randomBytes } from 'node:crypto';
import { link, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

export type Role = 'postgres' | 'tenggat';

export const secretFile = (asked: string) => join(asked, 'secret');

/** The secret of this server, made on first use: a file of mode 0600 that no argument or log ever repeats. */
export async function secretOf(asked: string): Promise<string> {
  const file = secretFile(asked);
  const known = await readSecret(asked);
  if (known !== undefined) return known;
  const draft = `${file}.${randomBytes(6).toString('hex')}`;
  await writeFile(draft, `${randomBytes(32).toString('hex')}\n`, { mode: 0o600, flag: 'wx', flush: true });
  await link(draft, file);
  await rm(draft);
  return (await readSecret(asked))!;
}

export async function readSecret(asked: string): Promise<string | undefined> {
  const text = await readFile(secretFile(asked), 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  });
  return text?.trim() || undefined;
}

/** Each role has its own password: who may log in as Tenggat cannot become the superuser with it. */
export function passwordOf(role: Role, secret: string): string {
  return createHmac('sha256', secret).update(role).digest('hex');
}

export function urlOf(role: Role, database: string, secret: string, port: number): string {
  return `postgresql://${role}:${passwordOf(role, secret)}@127.0.0.1:${port}/${database}`;
}
