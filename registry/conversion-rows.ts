import { sql } from 'kysely';
import type { CivilDate } from '../domain/calendar/civil-date.ts';
import type { DeterminedNeed } from '../domain/conversion/need.ts';
import type { Database } from './database.ts';

/** An employee whose need is determined, by the name of the stream of their file. */
export type DeterminedRow = { readonly rowNo: number; readonly stream: string; readonly need: DeterminedNeed };

/** One page of the employees of a determination whose employment has not ended, in the order of the list. */
export async function determinedEmployees(
  db: Database,
  page: {
    readonly conversion: string;
    readonly determination: string;
    readonly afterRow: number;
    readonly size: number;
  },
): Promise<readonly DeterminedRow[]> {
  const rows = await db
    .selectFrom('conversion_rows as row')
    .innerJoin('cases', 'cases.id', 'row.employment')
    .select(['row.row_no', 'cases.stream', 'row.position', 'row.education', 'row.unit'])
    .where('row.conversion', '=', page.conversion)
    .where('row.determination', '=', page.determination)
    .where('row.row_no', '>', page.afterRow)
    .where('cases.stage', '!=', 'ended')
    .orderBy('row.row_no')
    .limit(page.size)
    .execute();
  return rows.flatMap(({ row_no, stream, position, education, unit }) =>
    position === null || education === null || unit === null
      ? []
      : [{ rowNo: row_no, stream, need: { position, education, unit } }],
  );
}

/** How many employees of a determination are still to be proposed, and the last day on which one was. */
export async function unproposedOf(
  db: Database,
  { conversion, determination }: { readonly conversion: string; readonly determination: string },
): Promise<{ readonly open: number; readonly lastDoneOn?: CivilDate }> {
  const mine = sql`cases.state->'conversion'->'current'->>'conversion' = ${conversion}`;
  const found = await db
    .selectFrom('conversion_rows as row')
    .innerJoin('cases', 'cases.id', 'row.employment')
    .select([
      sql<number>`count(*) filter (where cases.stage <> 'ended' and ${mine}
        and cases.state->'conversion'->'current'->>'stage' = 'determined')`.as('open'),
      sql<CivilDate | null>`max(cases.state->'facts'->'conversion-proposed'->>'effectiveOn') filter (where ${mine})`.as(
        'last',
      ),
    ])
    .where('row.conversion', '=', conversion)
    .where('row.determination', '=', determination)
    .executeTakeFirstOrThrow();
  return { open: found.open, ...(found.last !== null && { lastDoneOn: found.last }) };
}

/** How many employees of a batch stand where on their way. */
export async function employeesPerStage(
  db: Database,
  conversion: string,
): Promise<readonly { readonly step: string; readonly files: number }[]> {
  const current = sql`cases.state->'conversion'->'current'`;
  const step = sql<string>`case when ${current}->>'conversion' = row.conversion then ${current}->>'stage' else 'listed' end`;
  return await db
    .selectFrom('conversion_rows as row')
    .innerJoin('cases', 'cases.id', 'row.employment')
    .select(step.as('step'))
    .select(({ fn }) => fn.countAll<number>().as('files'))
    .where('row.conversion', '=', conversion)
    .groupBy('step')
    .orderBy('step')
    .execute();
}

/** Of these employments, those that another batch, which is still open, lists and BKN has not refused there. */
export async function listedElsewhere(db: Database, employments: readonly string[]): Promise<ReadonlySet<string>> {
  const rows = await db
    .selectFrom('conversion_rows as row')
    .innerJoin('conversions', 'conversions.id', 'row.conversion')
    .innerJoin('cases', 'cases.id', 'row.employment')
    .select('row.employment')
    .where('row.employment', '=', sql<string>`any(${[...employments]}::text[])`)
    .where('conversions.outcome', 'is', null)
    .where(
      sql<boolean>`(cases.state->'conversion'->'current'->>'conversion', cases.state->'conversion'->'current'->>'stage')
        is distinct from (row.conversion, 'conversion-refused')`,
    )
    .execute();
  return new Set(rows.map(({ employment }) => employment));
}
