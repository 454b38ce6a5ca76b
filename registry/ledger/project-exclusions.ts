import { sql, type Transaction } from 'kysely';
import type { RecordedFormationEvent } from '../../domain/formation/events.ts';
import type { ExcludedRow } from '../../domain/formation/excluded-rows.ts';
import type { Tables } from '../tables.ts';

/** Which rows of a batch are not proposed, why and by which paper: all of it from the ledger. */
export async function projectExclusions(
  tx: Transaction<Tables>,
  formation: string,
  event: RecordedFormationEvent,
): Promise<void> {
  if (event.type === 'rows-included' || event.type === 'proposal-revised') await take(tx, formation, event.include);
  if (event.type === 'rows-excluded' || event.type === 'proposal-revised') await leave(tx, formation, event.exclude);
}

async function take(tx: Transaction<Tables>, formation: string, rows: readonly number[]): Promise<void> {
  await tx
    .updateTable('formation_rows')
    .set({ excluded: null, excluded_by: null })
    .where('formation', '=', formation)
    .where('row_no', '=', sql<number>`any(${[...rows]}::integer[])`)
    .execute();
}

async function leave(tx: Transaction<Tables>, formation: string, rows: readonly ExcludedRow[]): Promise<void> {
  await sql`
    update formation_rows set excluded = gone.reason, excluded_by = gone.evidence
    from unnest(
      ${rows.map(({ row }) => row)}::integer[], ${rows.map(({ reason }) => reason)}::text[],
      ${rows.map(({ evidence }) => evidence)}::text[]
    ) as gone (row_no, reason, evidence)
    where formation_rows.formation = ${formation} and formation_rows.row_no = gone.row_no
  `.execute(tx);
}
