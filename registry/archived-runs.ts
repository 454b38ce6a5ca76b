import type { Database } from './database.ts';

/** The archived runs of a process, in the order in which they began. */
export async function archivedRunsOf(db: Database, workflow: string) {
  return await db
    .selectFrom('archived_runs')
    .select(['run', 'digest', 'bundles', 'sdk', 'outcome'])
    .where('workflow', '=', workflow)
    .orderBy('started_at')
    .orderBy('run')
    .execute();
}
