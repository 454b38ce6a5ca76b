import { sql } from 'kysely';
import type { CivilDate } from '../domain/calendar/civil-date.ts';
import { regionPlace } from '../domain/calendar/regions.ts';
import type { Zone } from '../domain/calendar/zone.ts';
import type { UnitCalendar } from '../domain/clock/due-date.ts';
import type { RuleId } from '../domain/rules/register.ts';
import type { Database } from './database.ts';

type Page = { readonly formation: string; readonly afterRow: number; readonly size: number };

export type ListedRow = { readonly rowNo: number; readonly caseId: string | null; readonly unit: UnitCalendar };

/** One page of the rows that a determination holds, in the order of the nominative list. */
export async function listedRows(
  db: Database,
  page: Page & { readonly determination: string },
): Promise<readonly ListedRow[]> {
  const rows = await db
    .selectFrom('formation_rows as row')
    .innerJoin('formations', 'formations.id', 'row.formation')
    .innerJoin('instansi', 'instansi.id', 'formations.instansi')
    .innerJoin('units', (join) => join.onRef('units.instansi', '=', 'instansi.id').onRef('units.code', '=', 'row.unit'))
    .select(['row.row_no', 'row.case_id', 'units.work_week', 'instansi.zone', 'row.unit', 'units.region'])
    .select(['instansi.id as instansi', 'instansi.region as seat'])
    .where('row.formation', '=', page.formation)
    .where('row.determination', '=', page.determination)
    .where('row.row_no', '>', page.afterRow)
    .orderBy('row.row_no')
    .limit(page.size)
    .execute();
  return rows.map((row) => ({
    rowNo: row.row_no,
    caseId: row.case_id,
    unit: {
      workWeek: row.work_week,
      zone: row.zone,
      place: { instansi: row.instansi, unit: row.unit, ...regionPlace(row.region ?? row.seat) },
    },
  }));
}

/** Gives rows their files' ids before the files begin, so that each one's first commit finds whose it is. */
export async function openFiles(
  db: Database,
  formation: string,
  files: readonly { readonly rowNo: number; readonly caseId: string }[],
): Promise<void> {
  await sql`
    update formation_rows set case_id = file.case_id
    from unnest(${files.map((file) => file.rowNo)}::int[], ${files.map((file) => file.caseId)}::text[])
      as file (row_no, case_id)
    where formation = ${formation} and formation_rows.row_no = file.row_no and formation_rows.case_id is null
  `.execute(db);
}

/** Days that a letter gives to the window of a rule. */
type WindowDays = { readonly rule: RuleId; readonly from: CivilDate; readonly until: CivilDate };

/**
 * One page of files that have not ended, also those whose first commit is still on its way. With `windows`, only those
 * for which one of them is new, runs on other days or waits to: a letter has nothing to say to a file that has done its
 * steps. One that `reopens` speaks to every file whose documents are missing, too.
 */
export async function filesToTell(
  db: Database,
  page: Page & {
    readonly determination?: string;
    readonly windows?: readonly WindowDays[];
    readonly reopens?: boolean;
  },
): Promise<{ files: readonly { caseId: string; zone: Zone }[]; lastRow: number; more: boolean }> {
  let query = db
    .selectFrom('formation_rows as row')
    .innerJoin('formations', 'formations.id', 'row.formation')
    .innerJoin('instansi', 'instansi.id', 'formations.instansi')
    .leftJoin('cases', 'cases.id', 'row.case_id')
    .select(['row.row_no', 'row.case_id', 'instansi.zone'])
    .where('row.formation', '=', page.formation)
    .where('row.case_id', 'is not', null)
    .where('cases.outcome', 'is', null)
    .where('row.row_no', '>', page.afterRow);
  if (page.determination !== undefined) query = query.where('row.determination', '=', page.determination);
  if (page.windows !== undefined) {
    const reopenable = sql<boolean>`${page.reopens ?? false} and coalesce(cases.stage in ('documents', 'cancelled'), true)`;
    query = query.where(sql<boolean>`(${reopenable} or ${movedBy(page.windows)})`);
  }
  const rows = await query.orderBy('row.row_no').limit(page.size).execute();
  return {
    files: rows.map((row) => ({ caseId: row.case_id ?? '', zone: row.zone })),
    lastRow: rows.at(-1)?.row_no ?? page.afterRow,
    more: rows.length === page.size,
  };
}

function movedBy(windows: readonly WindowDays[]) {
  return sql<boolean>`exists (
    select from unnest(
      ${windows.map((one) => one.rule)}::text[],
      ${windows.map((one) => one.from)}::date[],
      ${windows.map((one) => one.until)}::date[]
    ) as given (rule, opens, closes)
    left join clocks as held
      on held.stream = 'appointment/' || formations.instansi || '/' || row.case_id and held.rule = given.rule
    where held.stream is null
      or (held.status in ('open', 'withdrawn') and (held.trigger_on, held.due_date) <> (given.opens, given.closes))
      or exists (
        select from tasks
        where (tasks.stream, tasks.clock) = (held.stream, held.clock)
          and tasks.kind like 'shortening/%' and tasks.closed_at is null
      )
  )`;
}

/** How many files of a batch still owe what this rule asks, and the last day on which one did it. */
export async function openFilesOf(
  db: Database,
  query: { readonly formation: string; readonly determination?: string; readonly rule: RuleId },
): Promise<{ open: number; lastDoneOn?: CivilDate }> {
  let rows = db
    .selectFrom('formation_rows as row')
    .innerJoin('formations', 'formations.id', 'row.formation')
    .leftJoin('clocks', (join) =>
      join
        .on('clocks.rule', '=', query.rule)
        .on(sql<boolean>`clocks.stream = 'appointment/' || formations.instansi || '/' || row.case_id`),
    )
    .select([
      sql<number>`count(*) filter (where clocks.status = 'open' or row.case_id is null)`.as('open'),
      sql<CivilDate | null>`max(clocks.closed_on)`.as('last'),
    ])
    .where('row.formation', '=', query.formation)
    .where('row.determination', 'is not', null);
  if (query.determination !== undefined) rows = rows.where('row.determination', '=', query.determination);
  const found = await rows.executeTakeFirstOrThrow();
  return { open: found.open, ...(found.last === null ? {} : { lastDoneOn: found.last }) };
}
