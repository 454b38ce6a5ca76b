import { sql } from 'kysely';
import type { FileProcess, FileState } from '../../domain/file/law.ts';
import type { Database } from '../database.ts';

/** A file that a bulk run may decide in, with what its texts may name. */
export type FileToDecide = {
  readonly id: string;
  readonly process: FileProcess;
  readonly person: string;
  readonly unit: string;
  readonly rowNo: number;
  readonly position: string;
  readonly revision: number;
  readonly state: FileState;
};

export type BulkFilter = {
  readonly process?: FileProcess | undefined;
  readonly batch?: string | undefined;
  readonly formation?: string | undefined;
  readonly stage?: string | undefined;
  readonly unit?: string | undefined;
  readonly breached?: boolean | undefined;
};

type Reach = { readonly instansi: string; readonly unit?: string | undefined };

/** The files within reach that have not ended and pass the filter, in the order of their lists; at most `limit`. */
export async function filesByFilter(
  db: Database,
  reach: Reach,
  filter: BulkFilter,
  limit: number,
): Promise<readonly FileToDecide[]> {
  let query = files(db, reach).where('cases.outcome', 'is', null);
  if (filter.formation !== undefined) query = query.where('cases.formation', '=', filter.formation);
  if (filter.process !== undefined) query = query.where('cases.process', '=', filter.process);
  if (filter.batch !== undefined) query = query.where('cases.batch', '=', filter.batch);
  if (filter.stage !== undefined) query = query.where('cases.stage', '=', filter.stage);
  if (filter.unit !== undefined) query = query.where('cases.unit', '=', filter.unit);
  if (filter.breached !== undefined) query = query.where(breached, '=', filter.breached);
  return await query.orderBy('cases.batch').orderBy('cases.row_no').limit(limit).execute();
}

/** These files, as far as they are within reach, whatever became of them. */
export async function filesById(
  db: Database,
  reach: Reach,
  ids: readonly string[],
): Promise<ReadonlyMap<string, FileToDecide>> {
  const found = await files(db, reach)
    .where('cases.id', '=', (eb) => eb.fn.any(eb.val([...ids])))
    .execute();
  return new Map(found.map((file) => [file.id, file]));
}

const breached = sql<boolean>`exists (
  select from clocks where clocks.breached and clocks.stream = cases.stream
)`;

function files(db: Database, { instansi, unit }: Reach) {
  const query = db
    .selectFrom('cases')
    .select(['cases.id', 'cases.process', 'cases.person', 'cases.unit', 'cases.row_no as rowNo', 'cases.position'])
    .select(['cases.revision', 'cases.state'])
    .where('cases.instansi', '=', instansi);
  return unit === undefined ? query : query.where('cases.unit', '=', unit);
}
