import type { Database } from '../../registry/database.ts';
import { inChunks } from '../../registry/in-chunks.ts';
import type { CaseVerdict } from '../checks/verdict.ts';

/** What the last round of the audit that looked at them said of these cases. */
export async function lastVerdicts(
  db: Database,
  streams: readonly string[],
): Promise<ReadonlyMap<string, CaseVerdict>> {
  const verdicts = new Map<string, CaseVerdict>();
  for (const chunk of inChunks(streams, 1_000)) {
    const rows = await db
      .selectFrom('audit_verdicts')
      .distinctOn('stream')
      .select(['stream', 'verdict'])
      .where('stream', 'in', chunk)
      .orderBy('stream')
      .orderBy('round', 'desc')
      .execute();
    for (const { stream, verdict } of rows) verdicts.set(stream, verdict as CaseVerdict);
  }
  return verdicts;
}
