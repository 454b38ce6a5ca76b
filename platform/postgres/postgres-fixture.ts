import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { Client } from 'pg';
import { onTestFinished } from 'vitest';
import { removePostgres } from './remove-postgres.ts';
import { type Postgres, type PostgresOptions, startPostgres } from './start-postgres.ts';

export const isRoot = process.getuid?.() === 0;

/** A folder for data below a private one (mode 0700), as a home folder is; deleted with all that was put elsewhere. */
export async function privateFolder(): Promise<string> {
  const parent = await mkdtemp(join(tmpdir(), 'tenggat-pg-'));
  const dataDir = join(parent, 'data');
  onTestFinished(async () => {
    if (existsSync(dataDir)) await removePostgres(dataDir);
    await rm(parent, { recursive: true });
  });
  return dataDir;
}

/** A server that is stopped at the end of the test, before its folder goes. */
export async function started(options: PostgresOptions): Promise<Postgres> {
  const postgres = await startPostgres(options);
  onTestFinished(() => postgres.stop());
  return postgres;
}

/** Another process that runs a server, as `tenggat` would. */
export async function startedElsewhere(dataDir: string): Promise<{ process: ChildProcess; pid: number; url: string }> {
  const script = `import { startPostgres } from ${JSON.stringify(new URL('./start-postgres.ts', import.meta.url).href)};
    const { pid, url } = await startPostgres({ dataDir: ${JSON.stringify(dataDir)} });
    console.log(JSON.stringify({ pid, url }));`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', script], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const exited = once(child, 'exit');
  onTestFinished(async () => {
    child.kill('SIGKILL');
    await exited;
  });
  const [line] = await once(createInterface({ input: child.stdout }), 'line');
  return { process: child, ...(JSON.parse(line as string) as { pid: number; url: string }) };
}

/** The first column of what the statement gives. */
export async function ask(url: string, statement: string): Promise<unknown[]> {
  const client = new Client({ connectionString: url });
  client.on('error', () => {});
  await client.connect();
  try {
    const { rows } = await client.query({ text: statement, rowMode: 'array' });
    return rows.map((row: unknown[]) => row[0]);
  } finally {
    await client.end().catch(() => {});
  }
}
