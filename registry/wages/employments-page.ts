import type { EmploymentState } from '../../domain/employment/state.ts';
import type { Database } from '../database.ts';

type Page = {
  readonly instansi: string;
  readonly unit: string | undefined;
  /** Files after this id. */
  readonly after: string | undefined;
  readonly limit: number;
};

type EmploymentRow = {
  readonly id: string;
  readonly unit: string;
  readonly person: string;
  readonly state: EmploymentState;
};

/** One page of the employments that have not ended, as they stand, in the order of their ids. */
export async function employmentsPage(db: Database, { instansi, unit, after, limit }: Page) {
  let query = db
    .selectFrom('cases')
    .select(['id', 'unit', 'person', 'state'])
    .where('instansi', '=', instansi)
    .where('process', '=', 'employment')
    .where('outcome', 'is', null)
    .orderBy('id')
    .limit(limit);
  if (unit !== undefined) query = query.where('unit', '=', unit);
  if (after !== undefined) query = query.where('id', '>', after);
  return (await query.execute()) as readonly EmploymentRow[];
}
