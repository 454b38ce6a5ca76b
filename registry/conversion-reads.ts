import type { ConversionBatchState } from '../domain/conversion-batch/state.ts';
import type { Database } from './database.ts';
import { type ProcessRow, processColumns } from './process-row.ts';

/** A conversion batch as it is read. */
export type ConversionRow = ProcessRow<ConversionBatchState>;

/** The name of a conversion batch's stream, which is also the id of its workflow. */
export function conversionStream({ instansi, id }: { readonly instansi: string; readonly id: string }): string {
  return `conversion/${instansi}/${id}`;
}

/** A batch of any instansi: the caller decides who may know of it. */
export async function findConversion(db: Database, id: string): Promise<ConversionRow | undefined> {
  return await db.selectFrom('conversions').select(processColumns).where('id', '=', id).executeTakeFirst();
}

/** The batches of an instansi, the latest first. */
export async function listConversions(db: Database, instansi: string): Promise<readonly ConversionRow[]> {
  return await db
    .selectFrom('conversions')
    .select(processColumns)
    .where('instansi', '=', instansi)
    .orderBy('updated_at', 'desc')
    .orderBy('id')
    .execute();
}
