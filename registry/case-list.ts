import { sql } from 'kysely';
import type { CivilDate } from '../domain/calendar/civil-date.ts';
import type { FileProcess } from '../domain/file/law.ts';
import type { Database } from './database.ts';

/** By what files are listed; `updated` has the latest first, all else goes up. Files alike in it come by their ids. */
export const caseSorts = ['id', 'due', 'stage', 'unit', 'updated'] as const;
export type CaseSort = (typeof caseSorts)[number];

/** The last line of a page: by what it was sorted, as the database writes it, and its id. */
export type CasePlace = { readonly key: string; readonly id: string };

export type CaseFilter = {
  readonly instansi: string;
  readonly process?: FileProcess | undefined;
  readonly formation?: string | undefined;
  readonly batch?: string | undefined;
  readonly stage?: string | undefined;
  readonly outcome?: string | undefined;
  /** Whether nothing can happen in it any more. */
  readonly ended?: boolean | undefined;
  readonly unit?: string | undefined;
  /** Whether a clock of the file went past its due date. */
  readonly breached?: boolean | undefined;
  /** A clock of this rule is open. */
  readonly rule?: string | undefined;
  /** Days between which the next due date lies, both inclusive. */
  readonly dueFrom?: CivilDate | undefined;
  readonly dueUntil?: CivilDate | undefined;
  /** A task of it waits for this office, or for the account that took it on. */
  readonly office?: string | undefined;
  readonly claimedBy?: string | undefined;
  readonly sort: CaseSort;
  readonly after?: CasePlace | undefined;
  readonly limit: number;
};

const keyOf = { id: 'id', due: 'next_due_on', stage: 'stage', unit: 'unit', updated: 'updated_at' } as const;
const typeOf = { id: 'text', due: 'date', stage: 'text', unit: 'text', updated: 'timestamptz' } as const;
const lineColumns = [
  ...(['id', 'process', 'formation', 'batch', 'row_no as rowNo', 'person', 'unit', 'stage', 'outcome'] as const),
  ...(['version', 'revision', 'breached', 'next_due_on', 'updated_at as updatedAt'] as const),
] as const;

/** One page of files: where each stands, whether it is past a due date, and the next one. Another page begins behind a place, whatever changed. */
export async function listCases(db: Database, filter: CaseFilter) {
  const { sort, after, limit } = filter;
  const down = sort === 'updated';
  const key = keyOf[sort];
  let query = selected(db, filter)
    .orderBy(key, down ? 'desc' : 'asc')
    .limit(limit);
  if (key !== 'id') query = query.orderBy('id', down ? 'desc' : 'asc');
  if (after !== undefined) {
    const place = sql`(${after.key}::${sql.raw(typeOf[sort])}, ${after.id})`;
    query = query.where(sql<boolean>`(${sql.ref(key)}, id) ${sql.raw(down ? '<' : '>')} ${place}`);
  }
  const rows = await query.execute();
  return rows.map(({ next_due_on, ...line }) => ({
    ...line,
    nextDueOn: next_due_on === 'infinity' ? null : next_due_on,
  }));
}

function selected(db: Database, filter: CaseFilter) {
  let query = db.selectFrom('cases').select(lineColumns).where('instansi', '=', filter.instansi);
  for (const column of ['process', 'formation', 'batch', 'stage', 'outcome', 'unit', 'breached'] as const) {
    const wanted = filter[column];
    if (wanted !== undefined) query = query.where(column, '=', wanted as never);
  }
  if (filter.ended !== undefined) query = query.where('outcome', filter.ended ? 'is not' : 'is', null);
  if (filter.dueFrom !== undefined) query = query.where('next_due_on', '>=', filter.dueFrom);
  if (filter.dueUntil !== undefined) query = query.where('next_due_on', '<=', filter.dueUntil);
  if (filter.dueFrom !== undefined) query = query.where('next_due_on', '<', 'infinity');
  if (filter.rule !== undefined) {
    query = query.where(
      sql<boolean>`cases.stream in (select clocks.stream from clocks
        where clocks.instansi = ${filter.instansi} and clocks.rule = ${filter.rule} and clocks.status = 'open')`,
    );
  }
  if (filter.office !== undefined) {
    query = query.where(
      sql<boolean>`cases.stream in (select tasks.stream from tasks
        where tasks.instansi = ${filter.instansi} and tasks.office = ${filter.office} and tasks.closed_at is null)`,
    );
  }
  if (filter.claimedBy !== undefined) {
    query = query.where(
      sql<boolean>`cases.stream in (select tasks.stream from task_care join tasks on tasks.id = task_care.task
        where task_care.instansi = ${filter.instansi} and claimed_by = ${filter.claimedBy} and closed_at is null)`,
    );
  }
  return query;
}
