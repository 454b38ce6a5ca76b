import type { SelectionState } from '../domain/selection/state.ts';
import type { Database } from './database.ts';

/** A selection as it is read. */
export type SelectionRow = {
  readonly id: string;
  readonly instansi: string;
  readonly stage: string;
  readonly outcome: string | null;
  readonly version: number;
  readonly revision: number;
  readonly state: SelectionState;
};

const columns = ['id', 'instansi', 'stage', 'outcome', 'version', 'revision', 'state'] as const;

/** The name of a selection's stream, which is also the id of its workflow. */
export function selectionStream({ instansi, id }: { readonly instansi: string; readonly id: string }): string {
  return `selection/${instansi}/${id}`;
}

/** A selection of any instansi: the caller decides who may know of it. */
export async function findSelection(db: Database, id: string): Promise<SelectionRow | undefined> {
  return await db.selectFrom('selections').select(columns).where('id', '=', id).executeTakeFirst();
}

/** The selections of an instansi, the latest first. */
export async function listSelections(db: Database, instansi: string): Promise<readonly SelectionRow[]> {
  return await db
    .selectFrom('selections')
    .select(columns)
    .where('instansi', '=', instansi)
    .orderBy('updated_at', 'desc')
    .orderBy('id')
    .execute();
}
