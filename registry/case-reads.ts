import { sql } from 'kysely';
import type { AppointmentState } from '../domain/appointment/state.ts';
import type { Database } from './database.ts';

/** A file as it is read, without what is personal. */
export type CaseRow = {
  readonly id: string;
  readonly instansi: string;
  readonly formation: string;
  readonly rowNo: number;
  readonly person: string;
  readonly unit: string;
  readonly stage: string;
  readonly outcome: string | null;
  readonly version: number;
  readonly revision: number;
  readonly state: AppointmentState;
};

export type CaseFilter = {
  readonly instansi: string;
  readonly formation?: string | undefined;
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
export type CaseLine = Omit<CaseRow, 'state' | 'person' | 'instansi'> & {
  readonly breached: boolean;
  readonly nextDueOn: string | null;
};

/** The name of a file's stream, which is also the id of its workflow. */
export function caseStream(file: { readonly instansi: string; readonly id: string }): string {
  return `appointment/${file.instansi}/${file.id}`;
}

/** A file of any instansi: the caller decides who may know of it. */
export async function findCase(db: Database, id: string): Promise<CaseRow | undefined> {
  const row = await db.selectFrom('cases').selectAll().where('id', '=', id).executeTakeFirst();
  if (row === undefined) return undefined;
  const { row_no, updated_at, ...rest } = row;
  return { ...rest, rowNo: row_no };
}

const clocksOf = sql`clocks.stream = 'appointment/' || cases.instansi || '/' || cases.id`;

/** One page of files in the order of their ids. */
export async function listCases(db: Database, filter: CaseFilter): Promise<readonly CaseLine[]> {
  const breached = sql<boolean>`exists (select from clocks where ${clocksOf} and clocks.breached)`;
  let query = db
    .selectFrom('cases')
    .select(['id', 'formation', 'row_no as rowNo', 'unit', 'stage', 'outcome', 'version', 'revision'])
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
    yield* page.map(({ state }) => state);
    const last = page.at(-1);
    if (last === undefined || page.length < pageOfStates) return;
    after = last.id;
  }
}
