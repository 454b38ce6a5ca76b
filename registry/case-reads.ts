import type { AppointmentState } from '../domain/appointment/state.ts';
import type { EmploymentState } from '../domain/employment/state.ts';
import type { Database } from './database.ts';
import { inChunks } from './in-chunks.ts';

/** A file as it is read, without what is personal. */
export type CaseRow = {
  readonly id: string;
  readonly stream: string;
  readonly instansi: string;
  readonly formation: string | null;
  /** The list that it came from: a formation or an import. */
  readonly batch: string;
  readonly rowNo: number;
  readonly person: string;
  readonly unit: string;
  readonly position: string;
  readonly stage: string;
  readonly outcome: string | null;
  readonly version: number;
  readonly revision: number;
} & (
  | { readonly process: 'appointment'; readonly state: AppointmentState }
  | { readonly process: 'employment'; readonly state: EmploymentState }
);

/** A file of any instansi: the caller decides who may know of it. */
export async function findCase(db: Database, id: string): Promise<CaseRow | undefined> {
  const row = await db.selectFrom('cases').selectAll().where('id', '=', id).executeTakeFirst();
  if (row === undefined) return undefined;
  const { row_no, updated_at, next_at, ...rest } = row;
  return { ...rest, rowNo: row_no } as CaseRow;
}

const pageOfStates = 500;

/** The files of a batch that have not ended, as they stand, in the order of their ids. */
export async function* statesOfFiles(db: Database, formation: string): AsyncGenerator<AppointmentState> {
  for (let after = ''; ; ) {
    const page = await db
      .selectFrom('cases')
      .select(['id', 'state'])
      .where('formation', '=', formation)
      .where('outcome', 'is', null)
      .where('id', '>', after)
      .orderBy('id')
      .limit(pageOfStates)
      .execute();
    yield* page.map(({ state }) => state as AppointmentState);
    const last = page.at(-1);
    if (last === undefined || page.length < pageOfStates) return;
    after = last.id;
  }
}

/** An employment as it stands, and whose it is. */
export type StandingEmployment = { readonly person: string; readonly state: EmploymentState };

/** Of these ids those that are employments of this instansi. */
export async function employmentsOf(
  db: Database,
  instansi: string,
  ids: readonly string[],
): Promise<ReadonlyMap<string, StandingEmployment>> {
  const found = new Map<string, StandingEmployment>();
  for (const chunk of inChunks(ids, 500)) {
    const rows = await db
      .selectFrom('cases')
      .select(['id', 'person', 'state'])
      .where('instansi', '=', instansi)
      .where('process', '=', 'employment')
      .where('id', 'in', chunk)
      .execute();
    for (const { id, person, state } of rows) found.set(id, { person, state: state as EmploymentState });
  }
  return found;
}
