import { sql } from 'kysely';
import type { AppointmentState } from '../domain/appointment/state.ts';
import type { EmploymentState } from '../domain/employment/state.ts';
import type { FileProcess } from '../domain/file/law.ts';
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

export type CaseFilter = {
  readonly instansi: string;
  readonly process?: FileProcess | undefined;
  readonly formation?: string | undefined;
  readonly batch?: string | undefined;
  readonly stage?: string | undefined;
  readonly outcome?: string | undefined;
  readonly unit?: string | undefined;
  /** Whether a clock of the file went past its due date. */
  readonly breached?: boolean | undefined;
  /** Files after this id. */
  readonly after?: string | undefined;
  readonly limit: number;
};

/** A file in a list: where it stands, whether it is past a due date, and the next one. */
export type CaseLine = Omit<CaseRow, 'state' | 'instansi' | 'stream' | 'position'> & {
  readonly breached: boolean;
  readonly nextDueOn: string | null;
};

/** A file of any instansi: the caller decides who may know of it. */
export async function findCase(db: Database, id: string): Promise<CaseRow | undefined> {
  const row = await db.selectFrom('cases').selectAll().where('id', '=', id).executeTakeFirst();
  if (row === undefined) return undefined;
  const { row_no, updated_at, next_at, ...rest } = row;
  return { ...rest, rowNo: row_no } as CaseRow;
}

const clocksOf = sql`clocks.stream = cases.stream`;

/** One page of files in the order of their ids. */
export async function listCases(db: Database, filter: CaseFilter): Promise<readonly CaseLine[]> {
  const breached = sql<boolean>`exists (select from clocks where ${clocksOf} and clocks.breached)`;
  let query = db
    .selectFrom('cases')
    .select([
      'id',
      'process',
      'formation',
      'batch',
      'row_no as rowNo',
      'person',
      'unit',
      'stage',
      'outcome',
      'version',
      'revision',
    ])
    .select(breached.as('breached'))
    .select(
      sql<string | null>`(select min(due_date) from clocks where ${clocksOf} and clocks.status = 'open')`.as(
        'nextDueOn',
      ),
    )
    .where('instansi', '=', filter.instansi)
    .orderBy('id')
    .limit(filter.limit);
  if (filter.formation !== undefined) query = query.where('formation', '=', filter.formation);
  if (filter.process !== undefined) query = query.where('process', '=', filter.process);
  if (filter.batch !== undefined) query = query.where('batch', '=', filter.batch);
  if (filter.stage !== undefined) query = query.where('stage', '=', filter.stage);
  if (filter.outcome !== undefined) query = query.where('outcome', '=', filter.outcome);
  if (filter.unit !== undefined) query = query.where('unit', '=', filter.unit);
  if (filter.breached !== undefined) query = query.where(breached, '=', filter.breached);
  if (filter.after !== undefined) query = query.where('id', '>', filter.after);
  return await query.execute();
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
