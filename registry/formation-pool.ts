import { sql } from 'kysely';
import type { EligibilityCategory, Priority } from '../domain/formation/eligibility.ts';
import type { ExclusionReason } from '../domain/formation/excluded-rows.ts';
import type { Database } from './database.ts';

/** How many rows of a batch belong to which category and priority, and how many are left out for which reason. */
export async function poolOf(db: Database, formation: string) {
  const counted = async (column: 'eligibility' | 'priority' | 'excluded') => {
    const rows = await db
      .selectFrom('formation_rows')
      .select(column)
      .select(({ fn }) => fn.countAll<number>().as('rows'))
      .where('formation', '=', formation)
      .groupBy(column)
      .orderBy(column)
      .execute();
    return rows.map(({ rows: count, ...named }) => [Object.values(named)[0] as string | null, count] as const);
  };
  const [category, priority, excluded] = [
    await counted('eligibility'),
    await counted('priority'),
    await counted('excluded'),
  ];
  const named = (all: typeof category) =>
    Object.fromEntries(all.flatMap(([name, rows]) => (name ? [[name, rows]] : [])));
  return {
    perCategory: named(category),
    categoryUnknown: category.find(([name]) => name === null)?.[1] ?? 0,
    perPriority: named(priority),
    excluded: named(excluded),
  };
}

/** Which rows are asked for: by id of the row before them, at most so many. */
export type RowFilter = {
  readonly formation: string;
  readonly category?: EligibilityCategory | undefined;
  readonly priority?: Priority | undefined;
  readonly excluded?: ExclusionReason | 'any' | 'none' | undefined;
  readonly after?: number | undefined;
  readonly limit: number;
};

/** The rows of a batch in the order of the list; `person` is the id of their entry. */
export async function listRows(db: Database, { formation, category, priority, excluded, after, limit }: RowFilter) {
  return await db
    .selectFrom('formation_rows')
    .select(['row_no as row', 'unit', 'category as code', 'position_group as positionGroup', 'position', 'education'])
    .select(['eligibility as category', 'priority', 'excluded', 'excluded_by as evidence', 'determination'])
    .select(['case_id as caseId', 'person'])
    .where('formation', '=', formation)
    .$if(category !== undefined, (rows) => rows.where('eligibility', '=', category as EligibilityCategory))
    .$if(priority !== undefined, (rows) => rows.where('priority', '=', priority as Priority))
    .$if(excluded === 'any', (rows) => rows.where('excluded', 'is not', null))
    .$if(excluded === 'none', (rows) => rows.where('excluded', 'is', null))
    .$if(excluded !== undefined && excluded !== 'any' && excluded !== 'none', (rows) =>
      rows.where('excluded', '=', excluded as ExclusionReason),
    )
    .where('row_no', '>', after ?? 0)
    .orderBy('row_no')
    .limit(limit)
    .execute();
}

/** Of these numbers, those that the list of the batch does not have. */
export async function unknownRows(
  db: Database,
  formation: string,
  rows: readonly number[],
): Promise<ReadonlySet<number>> {
  const found = await db
    .selectFrom('formation_rows')
    .select('row_no')
    .where('formation', '=', formation)
    .where('row_no', '=', sql<number>`any(${[...rows]}::integer[])`)
    .execute();
  const there = new Set(found.map((row) => row.row_no));
  return new Set(rows.filter((row) => !there.has(row)));
}
