import type { DecreeState } from '../../domain/decree/decree.ts';
import type { Database } from '../database.ts';
import { shipped } from './known-decrees.ts';

/** A decree as it is read: of an instansi, or of the history that came with the product. */
export type DecreeRow = {
  readonly owner: string;
  readonly id: string;
  readonly stage: string;
  readonly revision: number;
  readonly state: DecreeState;
};

/** The name of a decree's stream, which is also the id of its workflow. */
export function decreeStream(decree: { readonly instansi: string; readonly id: string }): string {
  return `decree/${decree.instansi}/${decree.id}`;
}

/** A decree by its id as an instansi sees it: its own, or one that came with the product. */
export async function findDecree(db: Database, instansi: string, id: string): Promise<DecreeRow | undefined> {
  return (await listDecrees(db, instansi)).find((row) => row.id === id);
}

/** Whether another instansi has a decree of this id: nobody here may know of it. */
export async function isForeignDecree(db: Database, instansi: string, id: string): Promise<boolean> {
  const row = await db
    .selectFrom('decrees')
    .select('id')
    .where('id', '=', id)
    .where('owner', 'not in', [shipped, instansi])
    .executeTakeFirst();
  return row !== undefined;
}

/** Every decree that an instansi sees, in the order of issue. */
export async function listDecrees(db: Database, instansi: string): Promise<readonly DecreeRow[]> {
  const rows = await db
    .selectFrom('decrees')
    .select(['owner', 'id', 'stage', 'revision', 'state'])
    .where('owner', 'in', [shipped, instansi])
    .execute();
  return rows.sort((a, b) => (a.state.decree.issuedOn + a.id < b.state.decree.issuedOn + b.id ? -1 : 1));
}
