import type { Database } from '../../registry/database.ts';
import { EvidenceError } from './evidence-error.ts';

/** What a berkas bukti is about: a file of one person, or a batch of many. */
export type Subject = {
  readonly id: string;
  readonly stream: string;
  readonly instansi: string;
  /** The entry of whose file it is; a batch has none. */
  readonly person?: string;
  /** The batch of needs that a file came from. */
  readonly formation?: string;
};

const batches = { formations: 'formation', conversions: 'conversion', selections: 'selection' } as const;

/**
 * The files and batches of these ids, in the order asked, each once.
 *
 * @throws EvidenceError EVIDENCE_CASE_UNKNOWN, naming all that are not there.
 */
export async function subjectsOf(db: Database, ids: readonly string[]): Promise<readonly Subject[]> {
  const found = new Map<string, Subject>();
  const asked = [...new Set(ids)];
  const files = await db
    .selectFrom('cases')
    .select(['id', 'stream', 'instansi', 'person', 'formation'])
    .where('id', 'in', asked)
    .execute();
  for (const { formation, ...file } of files) found.set(file.id, { ...file, ...(formation && { formation }) });
  for (const [table, process] of Object.entries(batches) as [keyof typeof batches, string][]) {
    const rows = await db
      .selectFrom(table)
      .select(['id', 'instansi'])
      .where('id', 'in', asked)
      .where('version', '>', 0)
      .execute();
    for (const { id, instansi } of rows) found.set(id, { id, instansi, stream: `${process}/${instansi}/${id}` });
  }
  const unknown = asked.filter((id) => !found.has(id));
  if (unknown.length > 0) throw new EvidenceError('EVIDENCE_CASE_UNKNOWN', unknown.join(', '));
  return asked.map((id) => found.get(id)!);
}
