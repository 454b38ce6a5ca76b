import type { SelectionState } from '../domain/selection/state.ts';
import type { Database } from './database.ts';
import { type ProcessRow, processColumns } from './process-row.ts';

/** A selection as it is read. */
export type SelectionRow = ProcessRow<SelectionState>;

/** The name of a selection's stream, which is also the id of its workflow. */
export function selectionStream({ instansi, id }: { readonly instansi: string; readonly id: string }): string {
  return `selection/${instansi}/${id}`;
}

/** A selection of any instansi: the caller decides who may know of it. */
export async function findSelection(db: Database, id: string): Promise<SelectionRow | undefined> {
  return await db.selectFrom('selections').select(processColumns).where('id', '=', id).executeTakeFirst();
}

/** The selections of an instansi, the latest first. */
export async function listSelections(db: Database, instansi: string): Promise<readonly SelectionRow[]> {
  return await db
    .selectFrom('selections')
    .select(processColumns)
    .where('instansi', '=', instansi)
    .orderBy('updated_at', 'desc')
    .orderBy('id')
    .execute();
}
