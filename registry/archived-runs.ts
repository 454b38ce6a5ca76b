import { type Selectable, sql } from 'kysely';
import type { Database } from './database.ts';
import { inChunks } from './in-chunks.ts';
import type { Tables } from './tables.ts';

export type RunId = { readonly workflow: string; readonly run: string };

/** Those of the runs whose histories are archived. */
export async function archivedAmong(db: Database, runs: readonly string[]): Promise<ReadonlySet<string>> {
  const known = new Set<string>();
  for (const chunk of inChunks(runs, 10_000)) {
    const rows = await db.selectFrom('archived_runs').select('run').where('run', 'in', chunk).execute();
    for (const { run } of rows) known.add(run);
  }
  return known;
}

/** The runs with which archived ones went on, and which are not archived themselves: most of them still run. */
export async function continuations(db: Database): Promise<readonly RunId[]> {
  const { rows } = await sql<RunId>`
    select before.workflow, before.next_run as run from archived_runs as before
    where before.next_run is not null
      and not exists (select from archived_runs as next where next.run = before.next_run)
    order by before.closed_at`.execute(db);
  return rows;
}

/** A run whose history is archived, as the registry has it. */
export type ArchivedRun = Selectable<Tables['archived_runs']>;

/** The archived runs of a process, in the order in which they began. */
export async function archivedRunsOf(db: Database, workflow: string): Promise<readonly ArchivedRun[]> {
  return await db
    .selectFrom('archived_runs')
    .selectAll()
    .where('workflow', '=', workflow)
    .orderBy('started_at')
    .orderBy('run')
    .execute();
}

/** All runs that were archived. */
export async function archivedHistories(
  db: Database,
): Promise<readonly Pick<ArchivedRun, 'workflow' | 'run' | 'digest'>[]> {
  return await db.selectFrom('archived_runs').select(['workflow', 'run', 'digest']).orderBy('run').execute();
}
